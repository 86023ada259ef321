import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../scripts/checks.ts";
import { KNOWN, whySurvives } from "../../../scripts/mutation/known-survivors.ts";
import { mutantsOf } from "../../../scripts/mutation/mutants-of.ts";

test("what is known to change nothing is still a mutant of today's source", () => {
  const gone = Object.entries(KNOWN).flatMap(([file, survivors]) => {
    const mutants = mutantsOf(file, readFileSync(join(root, file), "utf8"));
    return survivors
      .filter(({ code, replacement }) =>
        mutants.every((mutant) => mutant.code !== code || mutant.replacement !== replacement),
      )
      .map(({ code, replacement }) => `${file}: ${code} -> ${replacement}`);
  });
  expect(gone).toEqual([]);
});

test("only the very mutant of the very line is known", () => {
  const [[file, [known]]] = Object.entries(KNOWN) as [[string, [(typeof KNOWN)[string][number]]]];
  const { code, replacement, because } = known;
  const mutant = { file, line: 1, code, start: 0, end: 1, original: "x", replacement };
  expect(whySurvives(mutant)).toBe(because);
  expect(whySurvives({ ...mutant, code: `${code} ` })).toBeUndefined();
  expect(whySurvives({ ...mutant, replacement: `${replacement} ` })).toBeUndefined();
  expect(whySurvives({ ...mutant, file: "src/none.ts" })).toBeUndefined();
});
