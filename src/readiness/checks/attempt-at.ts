import type { Check } from "../readiness-plan.ts";
import type { Attempt } from "./attempt.ts";
import { type CommandTools, commandCheck } from "./command-check.ts";
import { type LookAtPort, networkCheck } from "./network-check.ts";
import { runningCheck } from "./running-check.ts";

/** How each kind of check is tried; a new kind is a file here and a line below. */
export function attemptAt(check: Check, tools: CommandTools & { readonly look: LookAtPort }): Attempt {
  switch (check.kind) {
    case "network":
      return networkCheck(check, tools.look);
    case "command":
      return commandCheck(check, tools);
    case "running":
      return runningCheck(tools);
  }
}
