import type { Range } from "./mask.ts";

/** A mistake in the user's words, where YAML would name its consequence at another place. */
interface Explanation extends Range {
  readonly message: string;
  readonly hint: string;
  /** Whether the value of an expression may have caused this. */
  readonly mayBeExpression: boolean;
}

/** What the kind of text tells of its words. */
interface Words {
  /** Whether the word belongs to the text's own vocabulary. */
  isKey(word: string): boolean;
  /** Whether an error may name what stands there. */
  isShown(range: Range): boolean;
  /** The input that the text is, if it is one: in the workflow, a `>` may have joined its lines. */
  readonly input: string | undefined;
}

/** A line `key: value`, perhaps as an item of a list. */
interface Entry {
  readonly number: number;
  readonly column: number;
  readonly key: string;
  readonly keyPlace: Range;
  /** Without a comment; empty if there is none. */
  readonly value: string;
  readonly valuePlace: Range;
}

/**
 * The reason for a syntax error at an offset, if it is one of three that people meet: a line that is indented too far,
 * a value that ends with a colon, several entries on one line.
 */
export function explainSyntax(text: string, offset: number, words: Words): Explanation | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const here = entryAt(lines, at);
  if (here === undefined) return undefined;
  const above = entryAt(lines, nextLine(lines, at, -1));
  const below = entryAt(lines, nextLine(lines, at, 1));
  return (
    endsWithColon(here, words) ??
    joinedLines(here, words) ??
    indentedTooFar(here, below, words) ??
    indentedTooFar(above, here, words)
  );
}

function endsWithColon({ value, valuePlace }: Entry, { isShown, input }: Words): Explanation | undefined {
  if (!/^[^\s'"{[|>&*!]\S*:$/.test(value)) return undefined;
  const isNamed = isShown(valuePlace);
  const hints = [
    ...(input === undefined ? [] : ["If an expression stands after the colon, it was empty."]),
    isNamed
      ? `Write the tag, as in \`${value}latest\`, or leave the colon out.`
      : "A value that really ends with a colon needs quotes.",
  ];
  return {
    ...valuePlace,
    message: `nothing follows the colon ${isNamed ? `of \`${value}\`` : "at the end of this value"}`,
    hint: hints.join(" "),
    mayBeExpression: false,
  };
}

/** Only at the margin: further to the right, such a line is a text with a colon in it. */
function joinedLines({ column, value, valuePlace }: Entry, { input }: Words): Explanation | undefined {
  const [, first, second] = /^([^\s'"{[|>&*!]\S*\s+)([A-Za-z_][\w.-]*)\s*:(?:\s|$)/.exec(value) ?? [];
  if (column > 0 || first === undefined || second === undefined) return undefined;
  const start = valuePlace.start + first.length;
  const folded =
    input === undefined
      ? ""
      : ` If they do in the workflow, \`${input}: >\` has joined them: write \`${input}: |\`.`;
  return {
    start,
    end: start + second.length,
    message: "several entries stand on one line",
    hint: `Start each on a line of its own.${folded}`,
    mayBeExpression: false,
  };
}

function indentedTooFar(
  outer: Entry | undefined,
  inner: Entry | undefined,
  words: Words,
): Explanation | undefined {
  if (outer === undefined || inner === undefined || inner.column <= outer.column) return undefined;
  if (!/^[^|>&!]/.test(outer.value) || !/^[A-Za-z_][\w.-]*$/.test(inner.key)) return undefined;
  const { isKey, isShown } = words;
  const subject = isShown(inner.keyPlace) ? `\`${inner.key}\`` : "this line";
  const line = `line ${outer.number}`;
  const object = isShown(outer.keyPlace) ? `\`${outer.key}\` on ${line}` : line;
  return {
    ...inner.keyPlace,
    message: `${subject} is indented further than ${object}, which already has a value`,
    hint: hintFor(outer, inner, words),
    mayBeExpression: !isKey(inner.key) && !isKey(outer.key),
  };
}

/** The commonest of such lines are a variable without its `env`, and keys of a service that is a bare image so far. */
function hintFor(outer: Entry, inner: Entry, { isKey }: Words): string {
  if (outer.key === "image" && /^[A-Z][A-Z0-9_]*$/.test(inner.key))
    return "Write a variable below `env:`, which starts in the column of `image`.";
  if (isKey("image") && isKey(inner.key) && !isKey(outer.key))
    return `If line ${outer.number} is a service with its image, write the image below its name, as \`image: …\` in the column of \`${inner.key}\`.`;
  return "Keys that belong together start in the same column.";
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const here = { start, text: line.replace(/\r$/, "") };
    start += line.length + 1;
    return here;
  });
}

/** The nearest line in this direction that holds anything. */
function nextLine(lines: readonly Line[], from: number, step: 1 | -1): number {
  let at = from + step;
  while (/^\s*(?:#.*)?$/.test(lines[at]?.text ?? "x")) at += step;
  return at;
}

function entryAt(lines: readonly Line[], index: number): Entry | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const found = /^(?<before> *(?:- +)*)(?<key>[^\s'"#:{[][^\s:]*)(?<colon> *:(?: +|$))(?<value>.*)$/.exec(
    line.text,
  );
  const { before = "", key = "", colon = "", value = "" } = found?.groups ?? {};
  if (found === null) return undefined;
  const keyStart = line.start + before.length;
  const valueStart = keyStart + key.length + colon.length;
  const own = value.replace(/(?:^|\s)#.*$/, "").trimEnd();
  return {
    number: index + 1,
    column: before.length,
    key,
    keyPlace: { start: keyStart, end: keyStart + key.length },
    value: own,
    valuePlace: { start: valueStart, end: valueStart + own.length },
  };
}
