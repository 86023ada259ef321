import type { Check } from "../readiness-plan.ts";
import type { Attempt } from "./attempt.ts";
import { type CommandTools, commandCheck } from "./command-check.ts";
import { type EndTools, exitCheck } from "./exit-check.ts";
import { type FollowLog, logCheck } from "./log-check.ts";
import { type LookAtPort, networkCheck } from "./network-check.ts";
import { runningCheck } from "./running-check.ts";

export interface CheckTools extends CommandTools, EndTools {
  readonly look: LookAtPort;
  readonly followLog: FollowLog;
  /** See `RunningService.endIsToldWithinMs`. */
  readonly endIsToldWithinMs?: number | undefined;
}

/** How each kind of check is tried; a new kind is a file here and a line below. */
export function attemptAt(check: Check, tools: CheckTools): Attempt {
  switch (check.kind) {
    case "network":
      return networkCheck(check, tools);
    case "command":
      return commandCheck(check, tools);
    case "log":
      return logCheck(check, tools);
    case "exit":
      return exitCheck(check, tools);
    case "running":
      return runningCheck(tools);
    case "impossible":
      return {
        unanswered: check.reason,
        topic: "Condition not met",
        pauseMs: () => 0,
        try: async () => check,
      };
  }
}
