import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Question } from "./kept-vitest.ts";

/** A mutant that loops for ever is noticed too. In processor time, because a busy machine makes everything late. */
const LIMIT_SECONDS = 20;
const LIMIT_SECONDS_PER_TEST = 4;
/** One that waits for ever needs no processor time; the tests' own limits end it long before this. */
const LONGEST_WAIT_MS = 600_000;
const TICKS_PER_SECOND = 100;

/** Asks one kept vitest (kept-vitest.ts) in a copy of the tree; starts another after one that had to be killed. */
export class TestRunner {
  readonly #folder: string;
  /** Changed since the vitest that is kept last read them. */
  readonly #stale = new Set<string>();
  #kept: ChildProcess | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Which of these test files are red, those that loop for ever among them; `changedFile` is what has changed since the
   * last time.
   */
  async redOnes(tests: readonly string[], changedFile?: string): Promise<readonly string[]> {
    if (changedFile !== undefined) this.#stale.add(changedFile);
    // It may have ended since the last question.
    if (this.#kept?.connected !== true) this.#kept = await start(this.#folder);
    const kept = this.#kept;
    const question: Question = { tests, changedFiles: [...this.#stale] };
    this.#stale.clear();
    const answer = answerOf(kept);
    const isTooLong = timeLimit(kept, LIMIT_SECONDS + LIMIT_SECONDS_PER_TEST * tests.length);
    kept.send(question);
    const watch = setInterval(() => isTooLong() && killGroup(kept), 1_000);
    const red = await answer;
    clearInterval(watch);
    if (red === undefined) this.#kept = undefined;
    return red ?? tests;
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
  await Promise.race([once(child, "message"), once(child, "exit")]);
  if (!child.connected) throw new Error("vitest ended before it began");
  return child;
}

/** Whether the process has now worked for more than these seconds, or been waited for far longer. */
function timeLimit(child: ChildProcess, seconds: number): () => boolean {
  const [usedBefore, startedAtMs] = [processorSecondsOf(child), performance.now()];
  return () =>
    processorSecondsOf(child) - usedBefore > seconds || performance.now() - startedAtMs > LONGEST_WAIT_MS;
}

/** User and system time of all its threads; see proc_pid_stat(5). */
function processorSecondsOf({ pid }: ChildProcess): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [userTicks = 0, systemTicks = 0] = stat
    .slice(stat.lastIndexOf(")"))
    .split(" ")
    .slice(12, 14)
    .map(Number);
  return (userTicks + systemTicks) / TICKS_PER_SECOND;
}

/** `undefined` if it ended without one. */
function answerOf(kept: ChildProcess): Promise<readonly string[] | undefined> {
  const { promise, resolve } = Promise.withResolvers<readonly string[] | undefined>();
  const onMessage = (red: unknown) => settle(red as string[]);
  const onExit = () => settle(undefined);
  const settle = (answer: readonly string[] | undefined) => {
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
