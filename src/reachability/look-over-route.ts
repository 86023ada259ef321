import { deferred } from "../deferred.ts";
import type { Probe, ProbeAnswer } from "../readiness/probe.ts";
import type { Route } from "./candidate-routes.ts";

/** All addresses of a name, as this process resolves it; empty where it does not resolve. */
export type ResolveName = (name: string) => Promise<readonly string[]>;

/** What one look over one route saw. */
export interface RouteAnswer {
  readonly route: Route;
  readonly answer: ProbeAnswer;
}

/** What is known of the container that the route should lead to. */
export interface RouteTarget {
  /** On the network that the job may share with it. */
  readonly addresses: readonly string[];
  readonly resolve: ResolveName;
  /** Whether somebody answered there before the container was started. */
  isForeign(route: Route): boolean;
  /** Whether the service itself listens behind its published port; `undefined` where that cannot be found out. */
  listens(signal: AbortSignal): Promise<boolean | undefined>;
}

const LOOK_TIMEOUT_MS = 1_000;

/** Asks the service over one route, if it can lead to our container at all; never throws. */
export async function lookOverRoute(
  route: Route,
  probe: Probe,
  { addresses, resolve, isForeign, listens }: RouteTarget,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  if (isForeign(route)) {
    return notReached("somebody else listens there: it answered before the container was started");
  }
  const resolved = await inTime(resolve(route.host));
  if (resolved === undefined)
    return notReached(`the name ${route.host} has no answer within ${LOOK_TIMEOUT_MS} ms`);
  const ip = resolved.find((address) => address.includes(".")) ?? resolved[0];
  if (ip === undefined) return notReached(`the name ${route.host} does not resolve`);
  if (route.kind === "alias" && !isSameSet(resolved, addresses)) {
    return notReached(`the name ${route.host} resolves to ${resolved.join(", ")}, not only to this service`);
  }
  const { host, port } = route;
  const answer = await probe.ask(
    { ip, port, host },
    { timeoutMs: probe.timeoutMs ?? LOOK_TIMEOUT_MS, signal },
  );
  // On a busy machine docker-proxy and its like close only long after they have accepted.
  const isDoubtful = route.kind === "published" && answer.kind === "ready" && answer.isOnlyAccepted === true;
  if (!isDoubtful || (await listens(signal)) !== false) return answer;
  return { kind: "not-ready", isReached: true, detail: "accepts for a service that does not listen yet" };
}

/** A name server that is out of reach holds the system's resolver up for many seconds. */
async function inTime<Value>(work: Promise<Value>): Promise<Value | undefined> {
  const { promise: over, resolve } = deferred<void>();
  const timer = setTimeout(resolve, LOOK_TIMEOUT_MS);
  try {
    return (await Promise.race([work, over])) ?? undefined;
  } finally {
    clearTimeout(timer);
  }
}

function notReached(detail: string): ProbeAnswer {
  return { kind: "not-ready", isReached: false, detail };
}

/** An alias that two containers share would lead to either of them. */
function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length > 0 && left.every((item) => right.includes(item));
}
