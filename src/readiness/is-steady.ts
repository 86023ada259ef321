import type { ServiceState } from "../ports/service-state.ts";

/** Whether a service runs, and is not one that its restart policy is starting again; `undefined` is one that is gone. */
export function isSteady(state: Pick<ServiceState, "isRunning" | "isRestarting"> | undefined): boolean {
  return state?.isRunning === true && !state.isRestarting;
}
