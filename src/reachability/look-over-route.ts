import { isIP } from "node:net";
import type { Probe, ProbeAnswer } from "../ports/probe.ts";
import type { Route } from "../ports/route.ts";
import type { RoutesToService, Sight } from "../ports/routes-to-service.ts";
import { deferred } from "../waiting/deferred.ts";

/** One port of a service as the target of a look. */
export interface RouteTarget
  extends Pick<RoutesToService, "addresses" | "resolve" | "isForeign" | "missingProof"> {
  /** Whether the service itself accepts connections at its own address; `undefined` if nothing answers there. */
  listens(signal: AbortSignal): Promise<boolean | undefined>;
  /** Whether the service sees a connection over the route, to this address of its host; throws if the backend fails. */
  sees(route: Route, ip: string, signal: AbortSignal): Promise<Sight | "cannot-tell">;
}

const LOOK_TIMEOUT_MS = 1_000;

/**
 * Asks the service over one route, if it can lead to our container at all; never throws.
 *
 * @param onAnswered called when something has answered, before it is known what
 */
export async function lookOverRoute(
  route: Route,
  probe: Probe,
  target: RouteTarget,
  signal: AbortSignal,
  onAnswered: () => void = () => {},
): Promise<ProbeAnswer> {
  const { resolve, isForeign } = target;
  if (isForeign(route)) {
    return notReached("something else listens there: it answered before the container was started");
  }
  const resolved = isIP(route.host) === 0 ? await inTime(resolve(route.host)) : [route.host];
  if (resolved === undefined)
    return notReached(`the name ${route.host} has no answer within ${LOOK_TIMEOUT_MS} ms`);
  const ip = resolved.find((address) => address.includes(".")) ?? resolved[0];
  if (ip === undefined) return notReached(`the name ${route.host} does not resolve`);
  // An alias that two containers share could lead to either of them.
  if (route.kind === "alias" && !resolved.every((address) => target.addresses.includes(address))) {
    return notReached(`the name ${route.host} resolves to ${resolved.join(", ")}, not only to this service`);
  }
  const { host, port } = route;
  const answer = await probe.ask(
    { ip, port, host },
    { timeoutMs: probe.timeoutMs ?? LOOK_TIMEOUT_MS, signal },
  );
  if (answer.kind !== "ready") return answer;
  onAnswered();
  return prove({ answer, route, ip }, target, signal);
}

/** What an answer is worth once it is known where it came from. */
async function prove(
  { answer, route, ip }: { answer: ProbeAnswer & { kind: "ready" }; route: Route; ip: string },
  target: RouteTarget,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  const missing = target.missingProof(route, { isOnlyAccepted: answer.isOnlyAccepted === true });
  switch (missing.kind) {
    case "none":
      return answer;
    case "listens":
      return judgeAccepted(await target.listens(signal));
    case "sight":
      return judge({
        unseen: missing.unseen,
        notSeen: "something else answers there: the service's container sees no connection",
      });
  }

  function judgeAccepted(listens: boolean | undefined): ProbeAnswer | Promise<ProbeAnswer> {
    switch (listens) {
      case true:
        return answer;
      case false:
        // On a busy machine, docker-proxy and the like close only long after they have accepted.
        return LATE;
      case undefined:
        // They also hold a connection that will never arrive, until their own attempt has failed.
        return judge({ unseen: "assumed", notSeen: "accepts, but no connection arrives at the service" });
    }
  }

  async function judge({ unseen, notSeen }: Unseen): Promise<ProbeAnswer> {
    // The wait for the service notices a failing daemon.
    const sight = await target.sees(route, ip, signal).catch(() => undefined);
    switch (sight) {
      case "seen":
        return answer;
      case "not-listening":
        return LATE;
      case "not-seen":
        return notReached(notSeen);
      case "cannot-tell":
        return unseen === "counts" ? answer : assumed(answer);
      case undefined:
        return notReached(
          "something answers there, but the container could not be asked whether it was the service",
        );
    }
  }
}

/** What follows if the service is not known to see the connection. */
interface Unseen {
  /** What the answer is worth if the service cannot be asked. */
  readonly unseen: "counts" | "assumed";
  /** Why the answer does not count if the service sees nothing. */
  readonly notSeen: string;
}

function assumed(answer: ProbeAnswer & { kind: "ready" }): ProbeAnswer {
  const detail = `${answer.detail}, but its image has no program to check that it is this service`;
  return { ...answer, detail, isAssumed: true };
}

const LATE: ProbeAnswer = {
  kind: "not-ready",
  isReached: true,
  detail: "accepts, but the service behind it does not listen yet",
};

/** An unreachable name server blocks the system's resolver for many seconds. */
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
