import type { Clock } from "../ports/clock.ts";
import type { Probe } from "../ports/probe.ts";
import type { Route, RouteAnswer } from "../ports/route.ts";
import type { ContainerPort } from "../request/container-port.ts";
import { type PortLooks, readyRoute } from "./port-looks.ts";

/** How the job reaches one container port, and the evidence. */
export interface Proof {
  readonly route: Route | undefined;
  /** Whether a connection over the route reached the service. */
  readonly isProven: boolean;
  readonly tried: readonly RouteAnswer[];
}

const PAUSE_MS = 25;

/**
 * Finds the best route to a tcp port of a service that is ready. A service that has only just started to listen may
 * have answered over a worse route a moment before the better one, so the better ones get one more attempt. A port
 * that does not listen within `graceMs` gets the vantage's best candidate, unproven, because a service may open a
 * port later or only on demand.
 */
export async function proveRoute(
  containerPort: ContainerPort,
  candidates: readonly Route[],
  tools: { looks: PortLooks; probe: Probe; clock: Clock; signal: AbortSignal; graceMs: number },
): Promise<Proof> {
  const { looks, probe, clock, signal } = tools;
  const deadlineMs = clock.nowMs() + tools.graceMs;
  let hasLooked = false;
  for (;;) {
    const tried = looks.lastAnswers(containerPort);
    const winner = readyRoute(tried);
    const isBest = winner !== undefined && winner === tried[0];
    if (winner !== undefined && (isBest || hasLooked)) {
      return { route: winner.route, isProven: !isAssumed(winner), tried };
    }
    // A route that has answered stays the answer, however late it is on a busy machine.
    if (candidates.length === 0 || (winner === undefined && clock.nowMs() >= deadlineMs)) {
      return { route: candidates[0], isProven: false, tried };
    }
    if (hasLooked) await clock.sleep(PAUSE_MS, signal);
    if (winner === undefined) await looks.look(containerPort, probe, signal);
    else await looks.lookAtBetter(containerPort, signal);
    hasLooked = true;
  }
}

function isAssumed({ answer }: RouteAnswer): boolean {
  return answer.kind === "ready" && answer.isAssumed === true;
}
