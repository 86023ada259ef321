import { stripVTControlCharacters } from "node:util";

const KINDS = ["points x signals tried", "faults tried", "sessions run", "left behind"] as const;

/** The figures of all tests of faults in one line; a kind that no test has printed is said to be missing, not zero. */
export function sumOfFigures(lines: readonly string[]): string {
  const plainLines = lines.map((line) => stripVTControlCharacters(line));
  return KINDS.map((kind) => `${kind}: ${sumOf(kind, plainLines)}`).join(", ");
}

function sumOf(kind: string, lines: readonly string[]): string {
  const found = lines.flatMap((line) => {
    const [, text = ""] = line.match(new RegExp(`(?:^|, )\\s*${kind}: ([\\dx ]+)`)) ?? [];
    return text === "" ? [] : [text.split("x").reduce((product, number) => product * Number(number), 1)];
  });
  return found.length === 0 ? "missing" : String(found.reduce((sum, number) => sum + number, 0));
}
