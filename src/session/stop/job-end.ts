import type { LogsPolicy } from "../../request/settings.ts";
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
export function readJobEnd(
  told: Pick<JobEnd, "step" | "logs" | "mayHaveFailed">,
  state: (name: string) => string | undefined,
): JobEnd {
  return {
    ...told,
    handedOver: parseHandedOver(state(HANDED_OVER_STATE_NAME)),
    hasMainEnded: state(MAIN_ENDED_STATE_NAME) === "yes",
    hasSwept: state(SWEPT_STATE_NAME) === "yes",
  };
}
