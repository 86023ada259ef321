import type { Clock } from "../ports/clock.ts";
import type { Listener, RunningService } from "../ports/running-service.ts";
import { limited } from "../waiting/limited.ts";

const LIMIT_MS = 2_000;

/** Where a service listens helps to explain a silence, but must not delay its report. Never throws. */
export async function listenersSoon(
  running: Pick<RunningService, "listeners">,
  clock: Clock,
): Promise<readonly Listener[] | undefined> {
  const look = await limited(clock, LIMIT_MS, (late) => running.listeners(late));
  return look.kind === "done" ? look.value : undefined;
}
