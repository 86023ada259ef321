import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Question } from "./kept-vitest.ts";

/** A mutant that loops for ever is noticed too. */
const LIMIT_MS = 20_000;
const LIMIT_PER_TEST_MS = 2_000;

/** Asks one kept vitest (kept-vitest.ts) in a copy of the tree; starts another after one that had to be killed. */
export class TestRunner {
  readonly #folder: string;
  /** Changed since the vitest that is kept last read them. */
  readonly #stale = new Set<string>();
  #kept: ChildProcess | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether all of these test files are green; `changedFile` is what has changed since the last time. */
  async passes(tests: readonly string[], changedFile?: string): Promise<boolean> {
    if (changedFile !== undefined) this.#stale.add(changedFile);
    this.#kept ??= await start(this.#folder);
    const kept = this.#kept;
    const question: Question = { tests, changedFiles: [...this.#stale] };
    this.#stale.clear();
    const answer = answerOf(kept);
    kept.send(question);
    const limit = setTimeout(() => killGroup(kept), LIMIT_MS + LIMIT_PER_TEST_MS * tests.length);
    const isGreen = await answer;
    clearTimeout(limit);
    if (isGreen === undefined) this.#kept = undefined;
    return isGreen ?? false;
  }

  /** The file is as it was before. */
  forget(file: string): void {
    this.#stale.add(file);
  }

  stop(): void {
    if (this.#kept !== undefined) killGroup(this.#kept);
  }
}

async function start(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(folder, "scripts/mutation/kept-vitest.ts")], {
    cwd: folder,
    // Its workers write there what the tests print.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    detached: true,
  });
  await once(child, "message");
  return child;
}

/** `undefined` if it ended without one. */
function answerOf(kept: ChildProcess): Promise<boolean | undefined> {
  const { promise, resolve } = Promise.withResolvers<boolean | undefined>();
  const onMessage = (isGreen: unknown) => settle(isGreen === true);
  const onExit = () => settle(undefined);
  const settle = (answer: boolean | undefined) => {
    kept.off("message", onMessage).off("exit", onExit);
    resolve(answer);
  };
  kept.on("message", onMessage).on("exit", onExit);
  return promise;
}

/** Its workers too, one of which may be in a loop without end. */
function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, "SIGKILL");
}
