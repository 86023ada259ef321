import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "./mutants-of.ts";

/** A copy of the tree in which one mutant at a time is planted. */
export interface Plot {
  readonly folder: string;
}

export type Fate = "killed" | "survived" | "no test";

/** A mutant that loops for ever is noticed too. */
const LIMIT_MS = 60_000;
const LIMIT_PER_TEST_MS = 3_000;

/** Plants one mutant, runs the groups of tests one after the other until one is red, and takes the mutant out again. */
export async function tryMutant(
  mutant: Mutant,
  groups: readonly (readonly string[])[],
  { folder }: Plot,
): Promise<Fate> {
  if (groups.length === 0) return "no test";
  const path = join(folder, mutant.file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end));
  try {
    for (const tests of groups) if (!(await passes(tests, folder))) return "killed";
    return "survived";
  } finally {
    writeFileSync(path, text);
  }
}

/** Whether all of these test files are green. */
export async function passes(tests: readonly string[], folder: string): Promise<boolean> {
  const vitest = join(folder, "node_modules/vitest/vitest.mjs");
  // One worker, because another mutant is tried beside this one.
  const args = [vitest, "run", "--project=fast", "--maxWorkers=1", "--bail=1", "--reporter=dot", ...tests];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: "ignore", detached: true });
  const limitMs = LIMIT_MS + LIMIT_PER_TEST_MS * tests.length;
  const limit = setTimeout(() => killGroup(child.pid), limitMs);
  const [exitCode] = await once(child, "close");
  clearTimeout(limit);
  return exitCode === 0;
}

/** Vitest's workers too, one of which may be in a loop without end. */
function killGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
}
