import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { keepKilled, killedBefore, namesOf } from "../../../scripts/mutation/known-fates.ts";
import { mutantsOf } from "../../../scripts/mutation/mutants-of.ts";

const folder = mkdtempSync(join(tmpdir(), "known-fates-"));
const path = join(folder, "killed.json");
afterEach(() => rmSync(path, { force: true }));

/** The names of all mutants of a text, in their order. */
function namesIn(text: string): string[] {
  const mutants = mutantsOf("src/a.ts", text);
  return mutants.map(namesOf(mutants));
}

test("a mutant keeps its name if its line moves, and gets another if the line changes", () => {
  const [before] = namesIn("const isLate = a > b;");
  expect(namesIn("\n\nconst isLate = a > b;")).toContain(before);
  expect(namesIn("const isLate = a > c;")).not.toContain(before);
});

test("two alike have different names, on one line and on two", () => {
  const names = namesIn("const x = a + b + c;\nconst x = a + b + c;");
  expect(names).toHaveLength(4);
  expect(new Set(names).size).toBe(4);
});

test("what was killed once is known from then on, whatever is killed later", () => {
  const mutants = mutantsOf("src/a.ts", "const x = a > b;");
  const name = namesOf(mutants);
  const [first, second] = mutants;
  if (first === undefined || second === undefined) throw new Error("there are no two");
  keepKilled(path, [first], name);
  expect(killedBefore(path)).toEqual(new Set([name(first)]));
  keepKilled(path, [second], name);
  expect(killedBefore(path)).toEqual(new Set([name(first), name(second)]));
});

test.each([undefined, join(folder, "none.json")])("without a file nothing is known: %s", (none) =>
  expect(killedBefore(none).size).toBe(0),
);
