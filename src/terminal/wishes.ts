import type { ProcessIdentity } from "../ports/process-table.ts";
import { readDurationMs } from "../request/duration.ts";
import type { LogsPolicy } from "../request/settings.ts";
import { UserError } from "../user-error.ts";
import type { FlagValues } from "./command-line/parse-command-line.ts";
import type { System } from "./system.ts";

/** This process's environment. */
export function environmentOf(): NodeJS.ProcessEnv {
  return process.env;
}

/** How a run ends, by its flags. */
export function runOrderOf(
  flags: FlagValues,
  system: System | undefined,
): { readonly keep: "never" | "on-failure" | "always"; readonly logs: LogsPolicy } {
  const keep = flags.get("keep")?.[0];
  const logs = flags.get("logs")?.[0];
  return {
    keep: keep === "always" || keep === "on-failure" ? keep : "never",
    logs:
      logs === "always" || logs === "never" || logs === "on-failure"
        ? logs
        : system === undefined
          ? "never"
          : "on-failure",
  };
}

/** How old the leftovers that `sweep` removes are at least; 0 without `--older`. Throws `UserError`. */
export function leastAgeSecondsOf(flags: FlagValues): number {
  const given = flags.get("older")?.[0];
  if (given === undefined) return 0;
  try {
    return readDurationMs(given, "365d") / 1_000;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`--older: ${error.message}`, { hint: error.hint });
  }
}

/** Whose end is the end of the services; `undefined` if no process of this machine tells. */
export function ownerOf(
  {
    verb,
    flags,
    system,
    keeps,
  }: {
    readonly verb: "run" | "up";
    readonly flags: FlagValues;
    readonly system: System | undefined;
    readonly keeps: boolean;
  },
  processes: {
    readonly own: ProcessIdentity | undefined;
    readonly leader: ProcessIdentity | undefined;
    find(pid: number): ProcessIdentity | undefined;
  },
): ProcessIdentity | undefined {
  const given = flags.get("detach-from")?.[0];
  if (given !== undefined) {
    const found = /^[1-9]\d{0,9}$/.test(given) ? processes.find(Number(given)) : undefined;
    if (found !== undefined) return found;
    throw new UserError(`--detach-from: there is no process ${given}`, {
      hint: "Write the number of one that runs.",
    });
  }
  if (verb === "run" && !keeps) return processes.own;
  // In CI, the terminal is the agent's, which outlives many jobs.
  return system === undefined ? processes.leader : undefined;
}
