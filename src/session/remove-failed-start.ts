import { describeRemoval } from "../ports/describe-removal.ts";
import type { Belongings } from "../ports/session.ts";
import type { StartTools } from "./start-tools.ts";

const LIMIT_MS = 4_000;

/**
 * Removes what a failed start leaves, if post may never learn of it: when a step fails in a pod of the container
 * hooks, neither its state nor its environment reaches the runner (runner-container-hooks k8s, run-script-step.ts).
 * Everywhere else this is left to post, so that it can be inspected until then. Never throws.
 */
export async function removeFailedStart(
  belongings: Belongings,
  { job, clock, log, backend }: Pick<StartTools, "job" | "clock" | "log" | "backend">,
): Promise<void> {
  if (job.pod === undefined) return;
  const { inventoryForReport: inventory } = backend;
  const removal = await inventory.remove(belongings, {
    clock,
    untilMs: clock.nowMs() + LIMIT_MS,
    quietMs: 0,
    network: "kept",
  });
  log.info(`${describeRemoval(removal, inventory.words)} of this failed start`);
  for (const failure of removal.failures) log.info(`left for post to remove: ${failure}`);
}
