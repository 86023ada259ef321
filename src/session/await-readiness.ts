import type { ContainerFacts, ImageFacts } from "../docker/engine.ts";
import type { PortLooks, RoutesToContainer } from "../reachability/port-looks.ts";
import { planReadiness } from "../readiness/plan-readiness.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import { type Readiness, waitUntilReady } from "../readiness/wait-until-ready.ts";
import type { ServiceRequest } from "../request/request.ts";
import type { Stage, StageTools } from "./stage.ts";
import { watchRoutes } from "./watch-routes.ts";

const DEFAULT_TIMEOUT_MS = 120_000;

/** Waits until the service is ready or going on is useless; a watch over its routes ends a wait that none can reach. */
export async function awaitReadiness(
  subject: {
    readonly service: ServiceRequest;
    readonly container: ContainerFacts;
    readonly image: ImageFacts;
    readonly preset: KnownService | undefined;
    readonly looks: PortLooks;
    readonly target: RoutesToContainer;
    readonly startedAtMs: number;
  },
  stage: Stage,
  { engine, clock, ends, log, signal }: StageTools,
): Promise<Readiness> {
  const { service, container, image, preset, looks, target } = subject;
  const plan = planReadiness({
    healthcheck: container.healthcheck,
    preset,
    declaredPorts: tcpPorts(
      service.ports.map(({ containerPort, protocol }) => `${containerPort}/${protocol}`),
    ),
    exposedPorts: tcpPorts(image.exposedPorts),
    timeoutMs: service.timeoutMs ?? stage.timeoutMs ?? preset?.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  });
  const dead = new AbortController();
  const over = new AbortController();
  const watched = { service: service.name, containerId: container.id, vantage: stage.vantage, looks, target };
  const ports = plan.checks.flatMap((check) => (check.kind === "network" ? check.containerPorts : []));
  watchRoutes(
    { ...watched, ports },
    { containers: engine.containers, clock, signal: AbortSignal.any([signal, over.signal]) },
  ).then(
    (failure) => failure && dead.abort(failure),
    // It ends with the wait, or with the container: both are told by the wait itself.
    () => {},
  );
  try {
    return await waitUntilReady(plan, {
      clock,
      signal: AbortSignal.any([signal, dead.signal]),
      ended: ends.ended(container.id),
      inspect: () => engine.containers.inspect(container.id),
      exec: (argv, options) => engine.containers.exec(container.id, argv, options),
      look: looks.look,
      onProgress: (sentence) => log.info(`${service.name}: ${sentence}`),
    });
  } finally {
    over.abort();
  }
}

/** The numbers of the tcp ports among `5432/tcp`, `53/udp`. */
function tcpPorts(ports: readonly string[]): number[] {
  return ports.filter((port) => port.endsWith("/tcp")).map((port) => Number.parseInt(port, 10));
}
