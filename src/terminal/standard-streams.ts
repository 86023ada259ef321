import { writeSync } from "node:fs";
import type { FlagValues } from "./command-line/parse-command-line.ts";
import type { System } from "./systems.ts";
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
  const color = flags.get("color")?.[0] ?? "auto";
  const isSeen = process.stderr.isTTY && !environment.NO_COLOR && environment.TERM !== "dumb";
  return terminalLog({
    write: (text) => write(2, text),
    hasColors: color === "always" || (color === "auto" && Boolean(isSeen)),
    isQuiet: flags.has("quiet"),
    folding: system?.folding ?? "none",
    nowEpochSeconds: () => Date.now() / 1_000,
  });
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
