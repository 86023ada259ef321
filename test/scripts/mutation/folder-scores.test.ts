import { expect, test } from "vitest";
import { folderScores } from "../../../scripts/mutation/folder-scores.ts";
import { KNOWN } from "../../../scripts/mutation/known-survivors.ts";
import type { Mutant } from "../../../scripts/mutation/mutants-of.ts";
import { leftTable, scoreTable } from "../../../scripts/mutation/score-table.ts";

const [[knownFile, [known]]] = Object.entries(KNOWN) as [[string, [(typeof KNOWN)[string][number]]]];

const mutant = (file: string, more: Partial<Mutant> = {}): Mutant => ({
  ...{ file, line: 1, start: 0, end: 1 },
  ...{ code: "a && `b`", original: "&&", replacement: "||" },
  ...more,
});

const scores = folderScores([
  { mutant: mutant("src/b/inner/x.ts"), fate: "survived" },
  { mutant: mutant("src/b/x.ts"), fate: "killed" },
  { mutant: mutant("src/b/x.ts"), fate: "killed" },
  { mutant: mutant("src/b/y.ts"), fate: "no test" },
  { mutant: mutant(knownFile, known), fate: "survived" },
  { mutant: mutant(knownFile), fate: "killed" },
]);

test("a folder's score counts its own files, and not what changes nothing", () => {
  const counts = scores.map(({ folder, mutants, changeNothing, killed, left }) => [
    folder,
    mutants,
    changeNothing,
    killed,
    left.length,
  ]);
  expect(counts).toEqual(
    [
      [knownFile.slice(0, knownFile.lastIndexOf("/")), 2, 1, 1, 0],
      ["src/b", 3, 0, 2, 1],
      ["src/b/inner", 1, 0, 0, 1],
    ].toSorted(([one = ""], [other = ""]) => (one < other ? -1 : 1)),
  );
});

test("a score is rounded down, so that 100 % means all", () => {
  expect(scoreTable(scores)).toContain("| `src/b` | 3 | 0 | 2 | 66 % |");
  expect(scoreTable(scores)).toContain("| all | 6 | 1 | 3 | 60 % |");
});

test("each mutant that no test notices is shown", () => {
  expect(leftTable(scores).split("\n")).toContain("| `src/b/y.ts` | `` a && `b` `` | `&&` | `\\|\\|` |");
});
