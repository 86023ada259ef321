import { describe, expect, test } from "vitest";
import { type BoardEntry, boardLines, type TerminalWindow } from "../../../src/terminal/live/board.ts";
import { columnsOf } from "../../../src/terminal/live/columns.ts";

const LOOK: TerminalWindow = { columns: 80, rows: 24, frame: 0, hasColors: false, hasUnicode: false };
const entry = (about: string, text: string, forMs = 1_234): BoardEntry => ({ about, text, forMs });

describe("the board", () => {
  test("has a line for each, with names, words and times in columns", () => {
    const lines = boardLines(
      [entry("db", "it has not started"), entry("cache", "port 6379: refused", 12_000)],
      LOOK,
    );
    expect(lines).toEqual([
      `| db     it has not started${" ".repeat(80 - 1 - 27 - 5)}1.2 s`,
      `| cache  port 6379: refused${" ".repeat(80 - 1 - 27 - 6)}12.0 s`,
    ]);
  });

  test.each([
    [{ done: 0, total: 40 }, "--------------------"],
    [{ done: 10, total: 40 }, "#####---------------"],
    [{ done: 40, total: 40 }, "####################"],
    [{ done: 41, total: 40 }, "####################"],
  ])("shows how far a pull is: %o", (bytes, bar) => {
    const [line] = boardLines([{ ...entry("app:1", "pulling"), bytes }], LOOK);
    expect(line).toContain(`| app:1  ${bar}  pulling `);
  });

  test.each([
    ["while its size is unknown", { bytes: { done: 0, total: 0 }, columns: 80 }],
    ["in a narrow window", { bytes: { done: 1, total: 2 }, columns: 69 }],
  ])("has no bar %s", (_, { bytes, columns }) => {
    const [line] = boardLines([{ ...entry("app:1", "pulling"), bytes }], { ...LOOK, columns });
    expect(line).toContain("| app:1  pulling ");
  });

  test.each([120, 101, 100, 80, 40, 20, 12, 5, 2, 1])(
    "is never as wide as a window of %d columns",
    (columns) => {
      const long = entry(
        "a-service-with-a-name",
        "データベース 🚀 is a sentence that is longer than most windows are wide, and then some",
      );
      for (const hasColors of [false, true]) {
        const lines = boardLines([long, entry("db", "x")], { ...LOOK, columns, hasColors, hasUnicode: true });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colors take no column
        const widths = lines.map((line) => columnsOf(line.replace(/\u001b\[\d+m/g, "")));
        expect(Math.max(...widths)).toBeLessThan(Math.max(columns, 2));
      }
    },
  );

  test("leaves the time whole when it cuts words", () => {
    const [line] = boardLines([entry("db", "port 5432: connection refused")], { ...LOOK, columns: 30 });
    expect(line).toBe("| db  port 5432: conn~  1.2 s");
  });

  test.each([
    [1, ["and 5 more"]],
    [3, ["a", "and 4 more"]],
    [5, ["a", "b", "c", "and 2 more"]],
    [6, ["a", "b", "c", "d", "e"]],
  ])("of five in %d rows", (rows, shown) => {
    const entries = ["a", "b", "c", "d", "e"].map((name) => entry(name, "waits"));
    const lines = boardLines(entries, { ...LOOK, rows });
    expect(lines.map((line) => line.slice(2).replace(/ {2}waits .*/, ""))).toEqual(shown);
  });

  test("turns its spinner, in color and with more than ASCII only where the terminal has them", () => {
    const spinnerAt = (window: Partial<TerminalWindow>) =>
      boardLines([entry("db", "x")], { ...LOOK, ...window })[0]?.split(" ")[0];
    expect([0, 1, 2, 3, 4].map((frame) => spinnerAt({ frame }))).toEqual(["|", "/", "-", "\\", "|"]);
    expect(spinnerAt({ hasUnicode: true })).toBe("⠋");
    expect(spinnerAt({ hasColors: true })).toBe("\u001b[36m|\u001b[0m");
  });

  test.each([
    ["データ\u001b[2J", "データ?[2J", 10],
    ["naïve — größer", "naïve — größer", 14],
    ["e\u0301te\u0301", "été", 3],
    ["\u202egnp.exe\u200b", "gnp.exe", 7],
    ["👩‍💻 👍🏽 🇩🇪", "👩💻 👍 ??", 10],
    ["ตั้ง", "ตั้ง", 2],
    ["\ud800\ue000\u0085\u2028", "????", 4],
  ])("shows what others wrote as so many columns as it counted: %j", (text, shown, columns) => {
    const [line = ""] = boardLines([entry("db", text)], { ...LOOK, hasUnicode: true });
    expect(line.slice(2)).toBe(`db  ${shown}${" ".repeat(80 - 1 - 2 - 4 - columns - 5)}1.2 s`);
  });

  test("cuts before a character that would take one column too many", () => {
    const window = { ...LOOK, columns: 20, hasUnicode: true };
    const [odd, even] = ["データベース", "xデータベース"].map((text) =>
      boardLines([entry("db", text)], window)[0]?.slice(2),
    );
    expect(odd).toBe("db  デー…   1.2 s");
    expect(even).toBe("db  xデー…  1.2 s");
  });

  test("has a question mark for each character that a terminal without UTF-8 lacks", () => {
    const [line] = boardLines([entry("db", "größe 👍")], LOOK);
    expect(line).toContain("| db  gr??e ? ");
  });
});
