import { columnsOf } from "../../../src/terminal/live/columns.ts";

/**
 * A terminal of these rows and columns that understands what we write, and wraps lines anew when its window changes, as
 * most do. xterm's report of a new size (CSI 8 t) in the text changes it too.
 */
export function aScreen({
  rows,
  columns,
  wraps = "anew",
}: {
  readonly rows: number;
  readonly columns: number;
  readonly wraps?: "anew" | "never";
}) {
  /** Logical lines, as a terminal keeps them that wraps them anew when its window changes. */
  let lines: string[] = [""];
  let width = columns;
  /** The row of the cursor, counted in logical lines; all that we write leaves it in the first column of a row. */
  let at = 0;
  let remembered = 0;
  const rowsOf = (line: string) => (wraps === "never" ? 1 : Math.max(1, Math.ceil(columnsOf(line) / width)));

  return {
    get columns() {
      return width;
    },
    rows,
    resize(to: number): void {
      width = to;
    },
    write(text: string): void {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal acts on
      for (const [token] of text.matchAll(/\u001b(?:\[[\d;]*[A-Za-z]|[78])|[^\u001b]/g)) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: one of them
        const [, count = "", command] = /^\u001b\[([\d;]*)([A-Za-z])$/.exec(token) ?? [];
        if (token === "\u001b7") remembered = at;
        else if (token === "\u001b8") at = remembered;
        else if (command === "A") at = lineAbove(Number(count));
        else if (command === "J") lines = [...lines.slice(0, at), ""];
        else if (command === "t") width = Number(count.split(";")[2]);
        else if (command === "m" || token === "\r") continue;
        else if (command !== undefined) throw new Error(`the terminal was told ${JSON.stringify(token)}`);
        else if (token === "\n") at = nextLine();
        else lines[at] += token;
      }
    },
    /** What it shows, from the first line that has not been cleared. */
    get lines(): readonly string[] {
      return lines.slice(0, -1).map((line) => line.trimEnd());
    },
  };

  function lineAbove(count: number): number {
    let left = count;
    let line = at;
    while (left > 0) {
      line -= 1;
      if (line < 0) throw new Error("the cursor was moved above the first line");
      left -= rowsOf(lines[line] ?? "");
    }
    if (left < 0) throw new Error("the cursor was moved into the middle of a wrapped line");
    return line;
  }

  function nextLine(): number {
    if (at === lines.length - 1) lines.push("");
    return at + 1;
  }
}
