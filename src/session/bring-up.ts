import { obtainImage } from "../containers/obtain-image.ts";
import { registryLogin } from "../containers/registry-login.ts";
import type { ContainerFacts } from "../docker/engine.ts";
import { candidateRoutes, containerAddresses, type Route } from "../reachability/candidate-routes.ts";
import { portLooks, type RoutesToContainer } from "../reachability/port-looks.ts";
import { findPreset } from "../readiness/presets/find-preset.ts";
import type { ReachableService } from "../report/reachable-service.ts";
import { serviceUrl } from "../report/service-url.ts";
import { formatSeconds } from "../report/summary.ts";
import type { ServiceRequest } from "../request/request.ts";
import { UserError } from "../user-error.ts";
import { awaitReadiness } from "./await-readiness.ts";
import { notReady } from "./not-ready.ts";
import { reachablePorts } from "./reachable-ports.ts";
import type { Stage, StageTools } from "./stage.ts";
import { startService } from "./start-service.ts";

/** Takes one service from its definition to proven addresses; throws `ServiceFailure` with the reason why not. */
export async function bringUp(
  service: ServiceRequest,
  stage: Stage,
  tools: StageTools,
): Promise<ReachableService> {
  const { engine, log, clock, signal } = tools;
  const login = registryLogin(service, stage.github);
  const image = await obtainImage({ ...service, credentials: login }, stage.pull, {
    images: engine.images,
    log,
    signal,
  });
  signal.throwIfAborted();
  const preset = findPreset(service.image, {
    environment: [...image.environment, ...(service.body.Env ?? [])],
    command: [...(service.body.Entrypoint ?? []), ...(service.body.Cmd ?? [])],
  });
  const { id, isForeign } = await startService(service, image, preset, stage, tools);
  const startedAtMs = clock.nowMs();
  log.info(`${service.name}: started ${service.image} as ${id.slice(0, 12)}`);

  const container = await inspectRunning(id, tools);
  const target = routeTarget(service, container, isForeign, stage, tools);
  const looks = portLooks(target);
  try {
    const started = { service, container, image, preset, looks, target };
    const readiness = await awaitReadiness(started, stage, tools);
    if (readiness.kind !== "ready") throw notReady(service, container, readiness, looks);

    const readyAfterMs = clock.nowMs() - startedAtMs;
    log.info(`${service.name}: ready after ${formatSeconds(readyAfterMs)} (${readiness.checks})`);
    const reached = {
      name: service.name,
      image: service.image,
      id,
      network: stage.network.network.name,
      ip: containerAddresses(container, stage.network.network.id)[0] ?? "",
      startedAt: container.state.startedAt,
      ports: await reachablePorts(started, stage, tools),
      readyAfterMs,
    };
    const job = { network: reached.network, host: stage.jobHost ?? "" };
    return { ...reached, url: serviceUrl({ template: service.url, presetUrl: preset?.url }, reached, job) };
  } finally {
    looks.close();
  }
}

/** A container that ended at once is still there to be inspected; the wait that follows sees its end. */
async function inspectRunning(id: string, { engine }: StageTools): Promise<ContainerFacts> {
  const container = await engine.containers.inspect(id);
  if (container === undefined) {
    throw new UserError(
      `container ${id.slice(0, 12)} vanished right after its start (GET /containers/{id}/json: 404)`,
      {
        hint: "Look for other jobs or clean-up scripts that remove containers on this daemon, and for --rm in `options`.",
      },
    );
  }
  return container;
}

function routeTarget(
  service: ServiceRequest,
  container: ContainerFacts,
  isForeign: (route: Route) => boolean,
  stage: Stage,
  tools: StageTools,
): RoutesToContainer {
  const networkId = stage.network.network.id;
  return {
    routesTo: (port) => candidateRoutes(stage.vantage, { alias: service.name, container, networkId }, port),
    addresses: containerAddresses(container, networkId),
    resolve: tools.resolveName,
    isForeign,
  };
}
