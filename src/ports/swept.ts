import { messageOf } from "../user-error.ts";

/** How a sweep ended. What stays although it should go is in the log. */
export type Swept = "nothing-found" | "done" | "unfinished";

/** Why a sweep of others' leftovers, which fails no step, could not look for them. */
export function sweepFailure(error: unknown): string {
  return `could not remove leftovers of earlier jobs: ${messageOf(error)}`;
}
