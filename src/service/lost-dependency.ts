import type { Clock } from "../ports/clock.ts";
import type { RunningService } from "../ports/running-service.ts";
import { ServiceFailure } from "../ports/service-failure.ts";
import { type Ending, readEnding } from "../readiness/read-ending.ts";
import { describeEnd, meaningOf } from "../report/describe-end.ts";
import { hasFinishedByItself, isOneShot } from "../request/one-shots.ts";
import type { ServiceRequest } from "../request/request.ts";
import { unlessAborted } from "../waiting/unless-aborted.ts";
import { dependentsOf } from "./dependents.ts";
import type { Unready } from "./progress.ts";

interface LossTools {
  readonly clock: Clock;
  /** Aborts at the end of the step. */
  readonly signal: AbortSignal;
  /** The services that are not ready now. */
  unready(): readonly Unready[];
}

/**
 * The failure of a service that was ready and ends for good while others that depend on it are not ready: they could
 * only fail later, each with a reason of its own. `undefined` if no other is still waiting for it.
 */
export async function lostDependency(
  service: ServiceRequest,
  running: Pick<RunningService, "id" | "ended" | "state">,
  services: readonly ServiceRequest[],
  tools: LossTools,
): Promise<ServiceFailure | undefined> {
  const dependents = dependentsOf(service.name, services).filter(({ ifNotReady }) => ifNotReady === "fail");
  if (isOneShot(service) || dependents.length === 0) return undefined;
  const ending = await endForGood(running, tools);
  if (ending.kind === "ended" && hasFinishedByItself(service, ending)) return undefined;
  const unready = new Set(tools.unready().map((one) => one.service));
  const waiting = dependents.map(({ name }) => name).filter((name) => unready.has(name));
  return waiting.length === 0 ? undefined : failureOf(service.name, running.id, ending, waiting);
}

/** A restart policy may start it again. */
async function endForGood(
  running: Pick<RunningService, "ended" | "state">,
  { clock, signal }: LossTools,
): Promise<Ending> {
  for (let lives = 1 + ((await running.state())?.restartCount ?? 0); ; lives += 1) {
    const exitCode = await unlessAborted(signal, running.ended(lives));
    const ending = await readEnding(() => running.state(), { clock, signal });
    if (ending.kind === "gone") return ending;
    if (!ending.isRestarting) return { ...ending, exitCode: exitCode ?? ending.exitCode };
  }
}

function failureOf(
  service: string,
  containerId: string,
  ending: Ending,
  waiting: readonly string[],
): ServiceFailure {
  const after = `after it was ready, while ${waiting.join(", ")}, which ${waiting.length === 1 ? "depends" : "depend"} on it, ${waiting.length === 1 ? "was" : "were"} not ready yet`;
  if (ending.kind === "gone")
    return new ServiceFailure(service, `was removed by something else ${after}`, {
      containerId,
      topic: "Removed by something else",
      hint: "Look for other jobs, controllers or cleanup scripts that remove what they have not started.",
    });
  const { topic, hint } = meaningOf(ending);
  return new ServiceFailure(service, `${describeEnd(ending)} ${after}`, {
    containerId,
    end: ending,
    topic,
    hint,
  });
}
