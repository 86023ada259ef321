import type { Belongings } from "../ports/session.ts";
import type { StartTools } from "./start-tools.ts";

const LIMIT_MS = 4_000;

/**
 * Removes what a start that has failed leaves, if post may never hear of it: of a step that fails in a pod of the
 * container hooks neither state nor environment reaches the runner (runner-container-hooks k8s, run-script-step.ts).
 * Elsewhere it is left to post, so that a debugger finds it. Never throws.
 */
export async function removeFailedStart(
  belongings: Belongings,
  { job, clock, log, backend }: Pick<StartTools, "job" | "clock" | "log" | "backend">,
): Promise<void> {
  if (job.pod === undefined) return;
  const { containers, failures } = await backend.inventoryForReport.remove(belongings, {
    clock,
    untilMs: clock.nowMs() + LIMIT_MS,
    quietMs: 0,
    network: "kept",
  });
  log.info(`removed ${containers} container${containers === 1 ? "" : "s"} of this start, which has failed`);
  for (const failure of failures) log.info(`post removes ${failure}`);
}
