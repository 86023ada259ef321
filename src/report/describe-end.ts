import type { End } from "../ports/service-state.ts";

/** Signals that end programs, by their numbers on Linux (signal(7)). */
const SIGNALS: Readonly<Record<number, string>> = {
  1: "SIGHUP",
  2: "SIGINT",
  3: "SIGQUIT",
  4: "SIGILL",
  6: "SIGABRT",
  7: "SIGBUS",
  8: "SIGFPE",
  9: "SIGKILL",
  11: "SIGSEGV",
  13: "SIGPIPE",
  15: "SIGTERM",
};

/** `exited with code 3`, `ended with code 137 (SIGKILL)`, `ran out of memory and was killed`. */
export function describeEnd({ exitCode, isOutOfMemory }: End): string {
  if (isOutOfMemory) return `ran out of memory and ended with code ${exitCode}`;
  // The exit code of a program that a signal ended is 128 plus the signal's number, by the shell's convention, which
  // the daemon follows.
  const signal = SIGNALS[exitCode - 128];
  return signal === undefined ? `exited with code ${exitCode}` : `ended with code ${exitCode} (${signal})`;
}
