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

/** Longer than any related tests take; a mutant that loops for ever is noticed too. */
const LIMIT_MS = 120_000;

/** Plants one mutant, runs the tests that import it, and takes it out again. */
export async function tryMutant(mutant: Mutant, tests: readonly string[], { folder }: Plot): Promise<Fate> {
  if (tests.length === 0) return "no test";
  const path = join(folder, mutant.file);
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end));
  try {
    return (await passes(tests, folder)) ? "survived" : "killed";
  } finally {
    writeFileSync(path, text);
  }
}

/** Whether all of these test files are green. */
export async function passes(tests: readonly string[], folder: string): Promise<boolean> {
  const vitest = join(folder, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--project", "fast", "--bail=1", "--reporter=dot", ...tests];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: "ignore", detached: true });
  const limit = setTimeout(() => killGroup(child.pid), LIMIT_MS);
  const [exitCode] = await once(child, "close");
  clearTimeout(limit);
  return exitCode === 0;
}

/** Vitest's workers too, one of which may be in a loop without end. */
function killGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
}
