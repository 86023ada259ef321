import type { LogsPolicy } from "../../request/settings.ts";
import {
  HANDED_OVER_STATE_NAME,
  type HandedOver,
  OUTPUT_NAMES_STATE_NAME,
  parseHandedOver,
} from "../handed-over.ts";
import { MAIN_ENDED_STATE_NAME, SWEPT_STATE_NAME } from "../saved-session.ts";

/** What post knows about the job, apart from its remains. */
export interface JobEnd {
  /** The step's name in its labels. */
  readonly step: string | undefined;
  readonly logs: LogsPolicy;
  /** Also true if the runner does not tell post how the job ended. */
  readonly mayHaveFailed: boolean;
  /** Services whose addresses were handed to later steps. */
  readonly handedOver: readonly HandedOver[];
  /** The names of the outputs that lead to them; empty without later steps that read outputs. */
  readonly outputNames: readonly string[];
  /** Whether main ended by itself, so that no call of it can still be under way at the daemon. */
  readonly hasMainEnded: boolean;
  /** Whether main has removed all leftovers of other jobs. */
  readonly hasSwept: boolean;
}

/** Reads how the job ended; what is missing or damaged is read as the cautious case, never as a failure. */
export function readJobEnd(
  told: Pick<JobEnd, "step" | "logs" | "mayHaveFailed">,
  state: (name: string) => string | undefined,
): JobEnd {
  return {
    ...told,
    handedOver: parseHandedOver(state(HANDED_OVER_STATE_NAME)),
    outputNames: (state(OUTPUT_NAMES_STATE_NAME) ?? "").split(" ").filter((name) => name !== ""),
    hasMainEnded: state(MAIN_ENDED_STATE_NAME) === "yes",
    hasSwept: state(SWEPT_STATE_NAME) === "yes",
  };
}
