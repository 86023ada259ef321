import type { Clock } from "../ports/clock.ts";
import type { Route, RouteAnswer } from "../ports/route.ts";
import type { RunningService } from "../ports/running-service.ts";
import { ServiceFailure } from "../ports/service-failure.ts";
import { describeTried } from "../reachability/describe-routes.ts";
import { openPorts } from "../reachability/inside/listening-ports.ts";
import { lookOverRoute } from "../reachability/look-over-route.ts";
import { type PortLooks, readyRoute, toPort } from "../reachability/port-looks.ts";
import { tcpProbe } from "../readiness/probes/tcp-probe.ts";
import type { ContainerPort } from "../request/container-port.ts";

/** A service whose routes are watched while the step waits for it. */
interface WatchedService {
  readonly service: string;
  readonly running: Pick<RunningService, "id" | "routes" | "listeners">;
  /** Ports that decide readiness. */
  readonly ports: readonly ContainerPort[];
  readonly looks: Pick<PortLooks, "lastAnswers">;
}

interface WatchTools {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** A command in the container costs tens of milliseconds, so the pauses get longer the longer a service takes. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 1_500;
const PAUSE_BEFORE_CONFIRMING_MS = 300;
/** If the right host itself refuses the connection, the service is most probably slow; a firewall is unlikely. */
const PAUSE_WHERE_REACHED_MS = 10_000;

/**
 * Waits until a service is known to listen although no route of this job leads to it; resolves with that failure, or
 * with `undefined` if a route works. From outside, a slow service and a dead route look alike; a look into the
 * container tells them apart.
 */
export async function watchRoutes(
  watched: WatchedService,
  { clock, signal }: WatchTools,
): Promise<ServiceFailure | undefined> {
  let suspicions = 0;
  let pauseMs = FIRST_PAUSE_MS;
  for (let round = 0; ; round += 1) {
    await clock.sleep(pauseMs, signal);
    const answered = watched.ports.some((port) => readyRoute(watched.looks.lastAnswers(port)) !== undefined);
    if (answered || watched.ports.length === 0) return undefined;
    if (round === 0 && isPlausible(watched)) {
      pauseMs = PAUSE_WHERE_REACHED_MS;
      continue;
    }
    const listeners = await watched.running.listeners(signal);
    if (listeners === undefined) return undefined;
    const listening = openPorts(listeners);
    const port = watched.ports.find(({ number }) => listening.includes(number));
    const tried = port === undefined ? [] : await lookOverAll(port, watched, signal);
    if (readyRoute(tried) !== undefined) return undefined;
    // Twice, because a service may close its port again while it starts.
    suspicions = port === undefined ? 0 : suspicions + 1;
    if (port !== undefined && suspicions === 2) return unreachable(watched, port, tried);
    pauseMs =
      suspicions > 0
        ? PAUSE_BEFORE_CONFIRMING_MS
        : isPlausible(watched)
          ? PAUSE_WHERE_REACHED_MS
          : LONGEST_PAUSE_MS;
  }
}

/** Whether an answer, even a refusal, certainly came from the daemon's host. */
function isPlausible({ running, ports, looks }: WatchedService): boolean {
  if (!running.routes.isHostCertain) return false;
  const answers = ports.flatMap((port) => looks.lastAnswers(port));
  return answers.some(({ answer }) => answer.kind === "not-ready" && answer.isReached);
}

/**
 * Returns a failure if the service listens on one of these ports although no route leads to it; it says why each
 * route failed.
 */
export async function explainDeadRoutes(
  watched: Omit<WatchedService, "ports" | "looks">,
  containerPorts: readonly ContainerPort[],
  signal: AbortSignal,
): Promise<ServiceFailure | undefined> {
  const listening = openPorts((await watched.running.listeners(signal)) ?? []);
  for (const port of containerPorts.filter(({ number }) => listening.includes(number))) {
    const tried = await lookOverAll(port, watched, signal);
    if (readyRoute(tried) === undefined) return unreachable(watched, port, tried);
  }
  return undefined;
}

function lookOverAll(
  containerPort: ContainerPort,
  { running: { routes } }: Pick<WatchedService, "running">,
  signal: AbortSignal,
): Promise<RouteAnswer[]> {
  const look = async (route: Route) => ({
    route,
    answer: await lookOverRoute(route, tcpProbe, toPort(routes, containerPort), signal),
  });
  return Promise.all(routes.routesTo(containerPort).map(look));
}

function unreachable(
  { service, running }: Omit<WatchedService, "ports" | "looks">,
  containerPort: ContainerPort,
  tried: readonly RouteAnswer[],
): ServiceFailure {
  const ways = tried.length === 0 ? "none exists from here" : describeTried(tried);
  return new ServiceFailure(
    service,
    `listens on port ${containerPort.number}, but this job has no working route to it (${ways})`,
    { containerId: running.id, tried, topic: "No route to the port", hint: running.routes.remedy },
  );
}
