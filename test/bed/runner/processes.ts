import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { lineSplitter } from "./line-splitter.ts";

/** How long a runner waits after SIGINT, and then after SIGTERM (runner ProcessInvoker.cs). */
const AFTER_INTERRUPT_MS = 7_500;
const AFTER_TERMINATION_MS = 2_500;
/** How long it reads on what a program's own children still print once the program has ended (runner ProcessInvoker.cs). */
const AFTER_EXIT_MS = 5_000;

export interface ProcessOptions {
  readonly folder: string;
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  /** Its end cancels the process: SIGINT, then SIGTERM, then SIGKILL. */
  readonly signal?: AbortSignal;
}

/** Runs a program with its input at an end, as the runner does; resolves with its exit code when its output has ended, or soon after it if a child of its own keeps that open. */
export async function runProcess(
  [program = "", ...programArguments]: readonly string[],
  { folder, environment, onLine, signal }: ProcessOptions,
): Promise<number> {
  const child = spawn(program, programArguments, {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    const lines = lineSplitter(onLine);
    stream.setEncoding("utf8").on("data", lines.write).on("end", lines.end);
  }
  using _cancel = cancelOnAbort(child, signal);
  const closed = once(child, "close");
  const [code] = (await once(child, "exit")) as [number | null];
  const enough = setTimeout(() => {
    child.stdout.destroy();
    child.stderr.destroy();
  }, AFTER_EXIT_MS);
  await closed;
  clearTimeout(enough);
  return code ?? 128;
}

function cancelOnAbort(child: ChildProcess, signal: AbortSignal | undefined): Disposable {
  const timers: NodeJS.Timeout[] = [];
  const later = (ms: number, work: () => void) => timers.push(setTimeout(work, ms));
  const cancel = () => {
    child.kill("SIGINT");
    later(AFTER_INTERRUPT_MS, () => child.kill("SIGTERM"));
    later(AFTER_INTERRUPT_MS + AFTER_TERMINATION_MS, () => killTree(child.pid ?? 0));
  };
  if (signal?.aborted) cancel();
  signal?.addEventListener("abort", cancel);
  return {
    [Symbol.dispose]: () => {
      signal?.removeEventListener("abort", cancel);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** A process with all that it has started; who has lost its parent is not found. */
function killTree(pid: number): void {
  const stats = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ child: Number(name), parent: parentOf(name) }));
  const kill = (one: number) => {
    for (const { child } of stats.filter(({ parent }) => parent === one)) kill(child);
    killOne(one);
  };
  kill(pid);
}

/** `pid (name) state ppid …` (proc(5)). */
function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

function killOne(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Ends what a job has left running on the machine, which it is known by its environment (runner JobExtension.cs). */
export async function endOrphans(trackingId: string): Promise<void> {
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const environment = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
    if (!environment.split("\0").includes(`RUNNER_TRACKING_ID=${trackingId}`)) continue;
    killOne(Number(pid));
  }
}
