/** The words of a command, or why there are none. */
type ComposeWords =
  | {
      readonly kind: "words";
      readonly words: readonly string[];
      /** What comes after an operator of the shell, which Compose drops with the operator. */
      readonly dropped: string;
    }
  | { readonly kind: "unclosed" };

/**
 * Splits a command as Compose does: quotes and backslashes as in a shell, and the line ends at `;`, `&`, `|`, `<` and
 * `>`. Source: mattn/go-shellwords shellwords.go, Parse without environment and backticks.
 */
export function splitAsCompose(line: string): ComposeWords {
  const words: string[] = [];
  let word = "";
  let isWord = false;
  let quote: "" | '"' | "'" | "`" | ")" = "";
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? "";
    if (character === "\\" && quote !== "'") {
      if (at + 1 >= line.length) return { kind: "unclosed" };
      at += 1;
      word += line[at];
      isWord = true;
    } else if (/[ \t\r\n]/.test(character) && quote === "") {
      if (isWord) words.push(word);
      word = "";
      isWord = false;
    } else if ((character === '"' || character === "'") && (quote === "" || quote === character)) {
      if (quote === character) isWord = true;
      quote = quote === "" ? character : "";
    } else if (quote === "" && /[;&|<>]/.test(character)) {
      // The number before it names a stream.
      const isStream = character === ">" && /^[0-9]/.test(word);
      return {
        kind: "words",
        words: isWord && !isStream ? [...words, word] : words,
        dropped: line.slice(at),
      };
    } else {
      if (quote === "" && character === "(" && !word.endsWith("$")) return { kind: "unclosed" };
      if (character === "(" && quote === "") quote = ")";
      else if (character === "`" && (quote === "" || quote === "`")) quote = quote === "" ? "`" : "";
      else if (character === ")" && quote === ")") quote = "";
      word += character;
      if (!/[ \t\r\n]/.test(character)) isWord = true;
    }
  }
  if (quote !== "") return { kind: "unclosed" };
  return { kind: "words", words: isWord ? [...words, word] : words, dropped: "" };
}
