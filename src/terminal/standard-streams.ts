import { writeSync } from "node:fs";
import { isatty } from "node:tty";
import type { FlagValues } from "./command-line/parse-command-line.ts";
import { liveScreen } from "./live/live-screen.ts";
import { decideManner } from "./log-manner.ts";
import type { System } from "./system.ts";
import { type TerminalLog, terminalLog } from "./terminal-log.ts";

/** Prints data on standard output. */
export function print(text: string): "read" | "unread" {
  return write(1, text);
}

/** The log on standard error, as flags, environment and CI ask for it. */
export function logOf(
  flags: FlagValues,
  { environment, system }: { readonly environment: NodeJS.ProcessEnv; readonly system: System | undefined },
): TerminalLog {
  // To ask `process.stderr` would load and open a stream that nothing is written to.
  const isTerminal = isatty(2);
  const { hasColors, isQuiet, isLive, ...window } = decideManner(flags, { environment, system, isTerminal });
  const writing = (text: string) => void write(2, text);
  const screen = isLive
    ? liveScreen({
        write: writing,
        // Node asks the terminal again whenever it tells of a change.
        size: () => ({ columns: process.stderr.columns || 80, rows: process.stderr.rows || 24 }),
        nowMs: () => performance.now(),
        everyMs,
        hasColors,
        ...window,
      })
    : undefined;
  return terminalLog({
    write: screen?.print ?? writing,
    underway: screen?.underway,
    hasColors,
    isQuiet,
    folding: system?.folding ?? "none",
    errors: flags.get("format")?.[0] === "json" ? "json" : "sentences",
    nowEpochSeconds: () => Date.now() / 1_000,
  });
}

/** Node hears of a new size after its timers, and before what is set to be done at once. */
function everyMs(ms: number, draw: () => void): () => void {
  const timer = setInterval(() => setImmediate(draw), ms).unref();
  return () => clearInterval(timer);
}

/** A reader that has gone must not keep services from being removed; one that is slow is waited for. */
function write(descriptor: 1 | 2, text: string): "read" | "unread" {
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) return "unread";
    }
  }
  return "read";
}
