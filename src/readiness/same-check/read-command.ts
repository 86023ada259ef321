/** One program with its words and redirections, as a shell would start it. */
export interface SimpleCommand {
  readonly words: readonly string[];
  /** The files of its redirections. */
  readonly files: readonly string[];
}

type Token = { readonly kind: "word" | "operator"; readonly text: string };

/**
 * The stages of a health command's pipeline; `undefined` if it is anything that cannot be read with certainty: several
 * commands, substitutions, jobs. `|| exit 1` at its end changes nothing, nor do `sh -c`, `timeout 5`, `exec` and
 * assignments before it.
 *
 * @param test a healthcheck's, as `["CMD-SHELL", text]` or `["CMD", ...words]`
 */
export function readCommand([kind, ...words]: readonly string[]): readonly SimpleCommand[] | undefined {
  if (kind === "CMD-SHELL" && words[0] !== undefined && words.length === 1) return readText(words[0]);
  return kind === "CMD" ? unwrapped({ words, files: [] }) : undefined;
}

function readText(text: string): readonly SimpleCommand[] | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const end = tokens.findIndex((token) => token.kind === "operator" && token.text === "||");
  const after = end < 0 ? [] : tokens.slice(end + 1).map((token) => token.text);
  if (end >= 0 && !["exit 1", "exit $?", "false"].includes(after.join(" "))) return undefined;
  const stages = stagesOf(end < 0 ? tokens : tokens.slice(0, end));
  const [first, ...others] = stages ?? [];
  if (first === undefined) return undefined;
  return others.length === 0 ? unwrapped(first) : stages;
}

/** Without what only starts another command; a shell's text is read in turn. */
function unwrapped(command: SimpleCommand): readonly SimpleCommand[] | undefined {
  const { words, files } = command;
  const [program = "", second = "", third, ...more] = words;
  const isShell = /^(\/bin\/|\/usr\/bin\/)?(ba|da|a)?sh$/.test(program);
  if (isShell)
    return /^-[el]*c$/.test(second) && third !== undefined && more.length === 0 && files.length === 0
      ? readText(third)
      : undefined;
  if (program === "timeout" && /^\d+s?$/.test(second)) return unwrapped({ words: words.slice(2), files });
  if (program === "exec" || /^[A-Z_]+=/.test(program)) return unwrapped({ words: words.slice(1), files });
  return [command];
}

function stagesOf(tokens: readonly Token[]): SimpleCommand[] | undefined {
  const stages: { words: string[]; files: string[] }[] = [{ words: [], files: [] }];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const stage = stages.at(-1);
    if (token === undefined || stage === undefined) return undefined;
    if (token.kind === "word") stage.words.push(token.text);
    else if (token.text === "|") stages.push({ words: [], files: [] });
    else if (token.text !== ">&") {
      const file = tokens[at + 1];
      if (file?.kind !== "word") return undefined;
      stage.files.push(file.text);
      at += 1;
    }
  }
  return stages;
}

/** Words without their quotes, and operators; `2>&1` is one. `undefined` for everything that is not known here. */
function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const next =
    /\s+|(?<join>\d?>&\d)|(?<redirect>\d?(?:<>|>>|[<>]))|(?<operator>\|\|?)|(?<word>(?:'[^']*'|"(?:[^"\\`$]|\\["\\$]|\$(?![({]))*"|\$\{?\w+\}?|\$\?|[^\s'"`\\$;&|<>(){}#*?[\]!~])+)/y;
  while (next.lastIndex < text.length) {
    const groups = next.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const { join, redirect, operator, word } = groups;
    if (join !== undefined) tokens.push({ kind: "operator", text: ">&" });
    if (redirect !== undefined) tokens.push({ kind: "operator", text: redirect });
    if (operator !== undefined) tokens.push({ kind: "operator", text: operator });
    if (word !== undefined) tokens.push({ kind: "word", text: unquoted(word) });
  }
  return tokens;
}

function unquoted(word: string): string {
  return word.replace(/'([^']*)'|"((?:[^"\\]|\\.)*)"/g, (_all, single?: string, double?: string) =>
    single === undefined ? (double ?? "").replace(/\\(["\\$])/g, "$1") : single,
  );
}
