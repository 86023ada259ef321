import type { Probe, ProbeAnswer } from "../readiness/probe.ts";
import type { Route } from "./candidate-routes.ts";

/** All addresses of a name, as this process resolves it; empty where it does not resolve. */
export type ResolveName = (name: string) => Promise<readonly string[]>;

/** What one look over one route saw. */
export interface RouteAnswer {
  readonly route: Route;
  readonly answer: ProbeAnswer;
}

const LOOK_TIMEOUT_MS = 1_000;

/**
 * Asks the service over every candidate route at once. The answers come in the order of the candidates, so the first
 * one that is ready is the best route that works.
 */
export function lookAtPort(
  routes: readonly Route[],
  probe: Probe,
  target: {
    readonly addresses: readonly string[];
    readonly resolve: ResolveName;
    readonly signal: AbortSignal;
  },
): Promise<RouteAnswer[]> {
  return Promise.all(routes.map(async (route) => ({ route, answer: await lookOver(route, probe, target) })));
}

async function lookOver(
  route: Route,
  probe: Probe,
  { addresses, resolve, signal }: { addresses: readonly string[]; resolve: ResolveName; signal: AbortSignal },
): Promise<ProbeAnswer> {
  const resolved = await resolve(route.host);
  const ip = resolved.find((address) => address.includes(".")) ?? resolved[0];
  if (ip === undefined) return notReached(`the name ${route.host} does not resolve`);
  if (route.kind === "alias" && !isSameSet(resolved, addresses)) {
    return notReached(`the name ${route.host} resolves to ${resolved.join(", ")}, not only to this service`);
  }
  return probe.ask({ ip, port: route.port }, { timeoutMs: LOOK_TIMEOUT_MS, signal });
}

function notReached(detail: string): ProbeAnswer {
  return { kind: "not-ready", isReached: false, detail };
}

/** An alias that two containers share would lead to either of them. */
function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length > 0 && left.every((item) => right.includes(item));
}
