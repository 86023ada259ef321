import { UserError } from "../user-error.ts";
import type { FlagValues } from "./command-line/parse-command-line.ts";
import type { System } from "./system.ts";

/** The sessions that `down` is to remove. Throws `UserError` for flags that contradict each other, or that harm others. */
export function sessionsToRemove(
  { flags, system }: { readonly flags: FlagValues; readonly system: System | undefined },
  known: {
    /** That of `--session`, or else of this directory or job. */
    readonly jobSession: string;
    /** Those that this user has left on this machine. */
    readonly kept: readonly string[];
  },
): readonly string[] {
  if (!flags.has("all")) return [known.jobSession];
  if (flags.has("session")) {
    throw new UserError("--all and --session contradict each other", { hint: "Give one of them." });
  }
  if (system !== undefined) {
    throw new UserError(`--all is not for a job of ${system.name}: other jobs here may be in use`, {
      hint: "`sibling-services down` removes this job's services, and `sweep` those of ended jobs.",
    });
  }
  // This directory's may have been started before its file was lost.
  return [...new Set([known.jobSession, ...known.kept])];
}
