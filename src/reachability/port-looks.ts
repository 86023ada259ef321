import type { Probe, ProbeAnswer } from "../ports/probe.ts";
import type { Route, RouteAnswer } from "../ports/route.ts";
import type { RoutesToService } from "../ports/routes-to-service.ts";
import { type ContainerPort, formatContainerPort } from "../request/container-port.ts";
import { deferred } from "../waiting/deferred.ts";
import { lookOverRoute, type RouteTarget } from "./look-over-route.ts";
import { type RouteAttempts, routeAttempts } from "./route-attempts.ts";

/** Probes the ports of one container over the job's candidate routes, and remembers what each probe saw. */
export interface PortLooks {
  look(containerPort: ContainerPort, probe: Probe, signal: AbortSignal): Promise<ProbeAnswer>;
  /** Asks once more, in the same protocol, over the routes that are better than the best one that answered. */
  lookAtBetter(containerPort: ContainerPort, signal: AbortSignal): Promise<void>;
  /** What was last seen of this port over each route, in the order of the candidates; empty before the first probe. */
  lastAnswers(containerPort: ContainerPort): readonly RouteAnswer[];
  /** Gives up attempts that are still in progress over routes on which nothing answers. */
  close(): void;
}

/**
 * How much longer a better route gets once another has answered: an answer takes a millisecond if there is one. In the
 * last look, whose answer is handed out, it gets as long as a route that is not dead.
 */
const GRACE_FOR_BETTER_MS = 25;
/** A route on which something has answered gets the time to check inside the container whether it was the service. */
const GRACE_FOR_PROOF_MS = 1_000;
/** A route that has not answered by then does not delay the next probe of the others. */
const SLOW_MS = 50;
/** The limit if another route's host has answered, even by refusing, because that route may be ready next. */
const SLOW_BESIDE_REACHED_MS = 5;
/**
 * A name server may take tens of milliseconds on a busy machine; a route that is silent for longer than this counts
 * as dead.
 */
const DEAD_MS = 250;

/**
 * As long as the service itself refuses, every other route can only refuse too: they are tried this often all the same,
 * because a service may listen on another of its addresses.
 */
const ALSO_TRIED_MS = 250;

/** One port of a service as the target of a look. */
export function toPort(target: RoutesToService, containerPort: ContainerPort): RouteTarget {
  return {
    get addresses() {
      return target.addresses;
    },
    resolve: target.resolve,
    isForeign: target.isForeign,
    missingProof: target.missingProof,
    listens: (signal) => target.listensOn(containerPort, signal),
    sees: (route, ip, signal) => target.seesOn(containerPort, { route, ip }, signal),
  };
}

const NO_ANSWER_YET: ProbeAnswer = { kind: "not-ready", isReached: false, detail: "no answer yet" };

interface Candidate {
  readonly route: Route;
  readonly attempts: RouteAttempts;
}

export function portLooks(target: RoutesToService): PortLooks {
  const closed = new AbortController();
  const known = new Map<string, RouteAttempts>();
  const latest = new Map<string, readonly Candidate[]>();

  function attemptsOver(containerPort: ContainerPort, route: Route, probe: Probe): RouteAttempts {
    const key = `${probe.name} ${route.kind} ${route.host} ${route.port}`;
    const begun = known.get(key);
    if (begun !== undefined) return begun;
    const port = toPort(target, containerPort);
    const attempts = routeAttempts(
      (onAnswered) => lookOverRoute(route, probe, port, closed.signal, onAnswered),
      () => performance.now(),
    );
    known.set(key, attempts);
    return attempts;
  }
  function lastAnswers(containerPort: ContainerPort): RouteAnswer[] {
    return (latest.get(formatContainerPort(containerPort)) ?? []).map(({ route, attempts }) => ({
      route,
      // An attempt may take long, and what the one before it saw says more than silence.
      answer: attempts.last ?? attempts.refusedBefore ?? NO_ANSWER_YET,
    }));
  }
  return {
    async look(containerPort, probe, signal) {
      const candidates = target
        .routesTo(containerPort)
        .map((route) => ({ route, attempts: attemptsOver(containerPort, route, probe) }));
      latest.set(formatContainerPort(containerPort), candidates);
      const first = target.isHostCertain ? worthTrying(candidates) : candidates;
      for (const { attempts } of first) attempts.begin();
      await untilTelling(candidates, signal);
      if (first.length < candidates.length && readyRoute(lastAnswers(containerPort)) !== undefined) {
        for (const { attempts } of candidates.filter((one) => !first.includes(one))) attempts.begin();
        await untilTelling(candidates, signal);
      }
      return combine(lastAnswers(containerPort));
    },
    async lookAtBetter(containerPort, signal) {
      const candidates = latest.get(formatContainerPort(containerPort)) ?? [];
      const best = candidates.findIndex(({ attempts }) => attempts.last?.kind === "ready");
      const again = candidates.slice(0, Math.max(0, best)).filter(isAwaited);
      for (const { attempts } of again) attempts.begin();
      await untilTelling([...again, ...candidates.slice(best)], signal, DEAD_MS);
    },
    lastAnswers,
    close: () => closed.abort(),
  };
}

/** All, or those that still tell something after the service itself has refused. */
function worthTrying(candidates: readonly Candidate[]): readonly Candidate[] {
  const direct = candidates.find(({ route }) => route.kind === "container-ip");
  const last = direct?.attempts.last;
  if (last?.kind !== "not-ready" || !last.isReached) return candidates;
  return candidates.filter((one) => one === direct || one.attempts.begunMsAgo() >= ALSO_TRIED_MS);
}

/**
 * Waits until the best route that answers is known, or until the rest stays silent.
 *
 * @param betterMs how much longer better routes get once another has answered
 */
async function untilTelling(
  candidates: readonly Candidate[],
  signal: AbortSignal,
  betterMs = GRACE_FOR_BETTER_MS,
): Promise<void> {
  let readySinceMs: number | undefined;
  while (!signal.aborted) {
    const best = candidates.findIndex(({ attempts }) => attempts.last?.kind === "ready");
    if (best >= 0) readySinceMs ??= performance.now();
    const better = best < 0 ? candidates : candidates.slice(0, best).filter(isAwaited);
    const awaited = better.flatMap(({ attempts }) => (attempts.underWay === undefined ? [] : [attempts]));
    const leftMs =
      readySinceMs === undefined
        ? Math.max(...awaited.map((attempts) => slowMs(candidates) - attempts.begunMsAgo()))
        : readySinceMs + graceMs(awaited, betterMs) - performance.now();
    if (awaited.length === 0 || leftMs <= 0) break;
    await firstOf(
      awaited.map(({ underWay }) => underWay),
      leftMs,
      signal,
    );
  }
  for (const { attempts } of candidates) attempts.noticed();
}

/** Once another route has answered, a route that has been silent for long gets no more time. */
function isAwaited({ attempts }: Candidate): boolean {
  return attempts.underWay === undefined || attempts.isAnswered || attempts.begunMsAgo() < DEAD_MS;
}

function graceMs(better: readonly RouteAttempts[], betterMs: number): number {
  return better.some(({ isAnswered }) => isAnswered) ? GRACE_FOR_PROOF_MS : betterMs;
}

function slowMs(candidates: readonly Candidate[]): number {
  const isReached = candidates.some(({ attempts: { last } }) => last?.kind === "not-ready" && last.isReached);
  return isReached ? SLOW_BESIDE_REACHED_MS : SLOW_MS;
}

/** Waits until one of them has ended, the time is over or the signal aborts. */
async function firstOf(
  ends: readonly (Promise<void> | undefined)[],
  timeoutMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { promise: over, resolve: stop } = deferred<void>();
  const timer = setTimeout(stop, timeoutMs);
  const onAbort = () => stop();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    await Promise.race([over, ...ends]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
  }
}

/** Ready if one route is; otherwise the refusal of a route that leads there says more than the silence of others. */
function combine(answers: readonly RouteAnswer[]): ProbeAnswer {
  const telling =
    readyRoute(answers) ??
    answers.find(({ answer }) => answer.kind === "not-ready" && answer.isReached) ??
    answers[0];
  return (
    telling?.answer ?? { kind: "not-ready", isReached: false, detail: "the job has no route to this port" }
  );
}

/** The best route that answered. */
export function readyRoute(answers: readonly RouteAnswer[]): RouteAnswer | undefined {
  return answers.find(({ answer }) => answer.kind === "ready");
}
