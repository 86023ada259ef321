import { type LogsPolicy, readLogsPolicy } from "../../actions/inputs/settings.ts";
import type { Runner } from "../../ports/runner.ts";
import { HANDED_OVER_STATE_NAME, type HandedOver, parseHandedOver } from "../handed-over.ts";
import { MAIN_ENDED_STATE_NAME, SWEPT_STATE_NAME } from "../saved-session.ts";

/** What post knows of the job beside its remains. */
export interface JobEnd {
  /** The step's name in its labels. */
  readonly step: string | undefined;
  readonly logs: LogsPolicy;
  /** True also where the runner does not tell post how the job ended. */
  readonly mayHaveFailed: boolean;
  /** Services whose addresses were given to later steps. */
  readonly handedOver: readonly HandedOver[];
  /** Whether main came to its own end, so that nothing of it can be under way at the daemon. */
  readonly hasMainEnded: boolean;
  /** Whether main has swept all leftovers of other jobs. */
  readonly hasSwept: boolean;
}

/** Reads the end of the job; what is missing or damaged means the cautious thing, never a failure. */
export function readJobEnd(runner: Pick<Runner, "input" | "state" | "environment">): JobEnd {
  return {
    step: runner.environment().GITHUB_ACTION,
    logs: readLogsPolicy(runner.input("logs")?.trim()),
    mayHaveFailed: isStatusUnknown(runner.environment()) || runner.input("job-status") !== "success",
    handedOver: parseHandedOver(runner.state(HANDED_OVER_STATE_NAME)),
    hasMainEnded: runner.state(MAIN_ENDED_STATE_NAME) === "yes",
    hasSwept: runner.state(SWEPT_STATE_NAME) === "yes",
  };
}

/** Gitea's runner calls every job a success in post; Forgejo's, which names itself Gitea's too, does not. */
function isStatusUnknown(environment: Readonly<Record<string, string | undefined>>): boolean {
  return Boolean(environment.GITEA_ACTIONS) && !environment.FORGEJO_ACTIONS;
}
