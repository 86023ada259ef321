import { planCopies } from "../containers/copy/plan-copy.ts";
import { obtainImage } from "../containers/obtain-image.ts";
import { planContainer } from "../containers/plan-container.ts";
import { translateBinds } from "../containers/translate-binds.ts";
import type { ContainerFacts, ImageFacts } from "../docker/engine.ts";
import { candidateRoutes, containerAddresses } from "../reachability/candidate-routes.ts";
import { planPublication } from "../reachability/plan-publication.ts";
import { type PortLooks, portLooks } from "../reachability/port-looks.ts";
import { planReadiness } from "../readiness/plan-readiness.ts";
import { findPreset } from "../readiness/presets/find-preset.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import { type Readiness, waitUntilReady } from "../readiness/wait-until-ready.ts";
import type { ReachableService } from "../report/reachable-service.ts";
import { formatSeconds } from "../report/summary.ts";
import type { ServiceRequest } from "../request/request.ts";
import { notReady } from "./not-ready.ts";
import { reachablePorts } from "./reachable-ports.ts";
import { LABEL } from "./session.ts";
import type { Stage, StageTools } from "./stage.ts";
import { startContainer } from "./start-container.ts";

const DEFAULT_TIMEOUT_MS = 120_000;

/** Takes one service from its definition to proven addresses; throws `ServiceFailure` with the reason why not. */
export async function bringUp(
  service: ServiceRequest,
  stage: Stage,
  tools: StageTools,
): Promise<ReachableService> {
  const { engine, log, clock, signal } = tools;
  const image = await obtainImage(service, stage.pull, { images: engine.images, log, signal });
  signal.throwIfAborted();
  const id = await start(service, image, stage, tools);
  const startedAtMs = clock.nowMs();
  log.info(`${service.name}: started ${service.image} as ${id.slice(0, 12)}`);

  const container = await inspectRunning(id, tools);
  const preset = findPreset(service.image, {
    environment: [...image.environment, ...(service.body.Env ?? [])],
    command: [...(service.body.Entrypoint ?? []), ...(service.body.Cmd ?? [])],
  });
  const looks = looksAt(service, container, stage, tools);
  const readiness = await awaitReadiness(
    { service, container, image, preset, looks, startedAtMs },
    stage,
    tools,
  );
  if (readiness.kind !== "ready") throw notReady(service, container, readiness, looks);

  const readyAfterMs = clock.nowMs() - startedAtMs;
  log.info(`${service.name}: ready after ${formatSeconds(readyAfterMs)} (${readiness.checks})`);
  return {
    name: service.name,
    image: service.image,
    id,
    network: stage.network.network.name,
    ip: containerAddresses(container, stage.network.network.id)[0] ?? "",
    ports: await reachablePorts({ service, container, image, preset, looks }, stage, tools),
    url: preset?.url,
    readyAfterMs,
  };
}

async function start(
  service: ServiceRequest,
  image: ImageFacts,
  stage: Stage,
  tools: StageTools,
): Promise<string> {
  const ports = { declared: service.ports, exposed: image.exposedPorts };
  const translated = { ...service, body: translateBinds(service.name, service.body, stage.files) };
  const plan = planContainer(translated, image, {
    sessionId: stage.session.id,
    networkName: stage.network.network.name,
    labels: { ...stage.labels, [LABEL.service]: service.name },
    portBindings: planPublication(ports, stage.vantage, stage.publish),
    jobHost: stage.jobHost,
  });
  const files = await planCopies(service.name, service.copies, tools.tree);
  const { containers } = tools.engine;
  return startContainer(service.name, { plan, files }, { containers, findListener: tools.findListener });
}

/** A container that ended at once is still there to be inspected; the wait that follows sees its end. */
async function inspectRunning(id: string, { engine }: StageTools): Promise<ContainerFacts> {
  const container = await engine.containers.inspect(id);
  if (container === undefined) throw new Error(`container ${id} vanished right after its start`);
  return container;
}

function looksAt(
  service: ServiceRequest,
  container: ContainerFacts,
  stage: Stage,
  tools: StageTools,
): PortLooks {
  const networkId = stage.network.network.id;
  return portLooks({
    routesTo: (port) => candidateRoutes(stage.vantage, { alias: service.name, container, networkId }, port),
    addresses: containerAddresses(container, networkId),
    resolve: tools.resolveName,
  });
}

async function awaitReadiness(
  subject: {
    readonly service: ServiceRequest;
    readonly container: ContainerFacts;
    readonly image: ImageFacts;
    readonly preset: KnownService | undefined;
    readonly looks: PortLooks;
    readonly startedAtMs: number;
  },
  stage: Stage,
  { engine, clock, ends, log, signal }: StageTools,
): Promise<Readiness> {
  const { service, container, image, preset, looks } = subject;
  const plan = planReadiness({
    healthcheck: container.healthcheck,
    preset,
    declaredPorts: tcpPorts(
      service.ports.map(({ containerPort, protocol }) => `${containerPort}/${protocol}`),
    ),
    exposedPorts: tcpPorts(image.exposedPorts),
    timeoutMs: service.timeoutMs ?? stage.timeoutMs ?? preset?.timeoutMs ?? DEFAULT_TIMEOUT_MS,
  });
  return waitUntilReady(plan, {
    clock,
    signal,
    ended: ends.ended(container.id),
    inspect: () => engine.containers.inspect(container.id),
    exec: (argv, options) => engine.containers.exec(container.id, argv, options),
    look: looks.look,
    onProgress: (sentence) => log.info(`${service.name}: ${sentence}`),
  });
}

/** The numbers of the tcp ports among `5432/tcp`, `53/udp`. */
export function tcpPorts(ports: readonly string[]): number[] {
  return ports.filter((port) => port.endsWith("/tcp")).map((port) => Number.parseInt(port, 10));
}
