import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "./mutants-of.ts";
import type { TestRunner } from "./test-runner.ts";

/** A copy of the tree in which one mutant at a time is planted, and what runs its tests. */
export interface Plot {
  readonly folder: string;
  readonly runner: TestRunner;
}

export type Fate = "killed" | "survived" | "no test";

/** Plants one mutant, runs the groups of tests one after the other until one is red, and takes the mutant out again. */
export async function tryMutant(
  mutant: Mutant,
  groups: readonly (readonly string[])[],
  { folder, runner }: Plot,
): Promise<Fate> {
  if (groups.length === 0) return "no test";
  const path = join(folder, mutant.file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end));
  try {
    for (const tests of groups) if ((await runner.redOnes(tests, path)).length > 0) return "killed";
    return "survived";
  } finally {
    writeFileSync(path, text);
    runner.forget(path);
  }
}
