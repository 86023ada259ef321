import { planCopies } from "../containers/copy/plan-copy.ts";
import { obtainImage } from "../containers/obtain-image.ts";
import { planContainer } from "../containers/plan-container.ts";
import { registryLogin } from "../containers/registry-login.ts";
import { translateBinds } from "../containers/translate-binds.ts";
import type { PortBinding } from "../docker/create-body.ts";
import type { ContainerFacts, ImageFacts } from "../docker/engine.ts";
import { answersBefore } from "../reachability/answers-before.ts";
import { candidateRoutes, containerAddresses, type Route } from "../reachability/candidate-routes.ts";
import { portChooser } from "../reachability/choose-port.ts";
import { isDemanded, planPublication } from "../reachability/plan-publication.ts";
import { type PortLooks, portLooks, type RoutesToContainer } from "../reachability/port-looks.ts";
import { planReadiness } from "../readiness/plan-readiness.ts";
import { findPreset } from "../readiness/presets/find-preset.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import { type Readiness, waitUntilReady } from "../readiness/wait-until-ready.ts";
import type { ReachableService } from "../report/reachable-service.ts";
import { serviceUrl } from "../report/service-url.ts";
import { formatSeconds } from "../report/summary.ts";
import type { ServiceRequest } from "../request/request.ts";
import { notReady } from "./not-ready.ts";
import { reachablePorts } from "./reachable-ports.ts";
import { LABEL } from "./session.ts";
import type { Stage, StageTools } from "./stage.ts";
import { startContainer } from "./start-container.ts";
import { watchRoutes } from "./watch-routes.ts";

const DEFAULT_TIMEOUT_MS = 120_000;

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
  const { id, isForeign } = await start(service, image, preset, stage, tools);
  const startedAtMs = clock.nowMs();
  log.info(`${service.name}: started ${service.image} as ${id.slice(0, 12)}`);

  const container = await inspectRunning(id, tools);
  const target = routeTarget(service, container, isForeign, stage, tools);
  const looks = portLooks(target);
  try {
    const subject = { service, container, image, preset, looks, target, startedAtMs };
    const readiness = await awaitReadiness(subject, stage, tools);
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
      ports: await reachablePorts(subject, stage, tools),
      readyAfterMs,
    };
    const job = { network: reached.network, host: stage.jobHost ?? "" };
    return { ...reached, url: serviceUrl({ template: service.url, presetUrl: preset?.url }, reached, job) };
  } finally {
    looks.close();
  }
}

/** Starts the container, and tells routes apart on which somebody else answered before it ran. */
async function start(
  service: ServiceRequest,
  image: ImageFacts,
  preset: KnownService | undefined,
  stage: Stage,
  { engine, tree, findListener, resolveName, signal }: StageTools,
): Promise<{ id: string; isForeign: (route: Route) => boolean }> {
  const { vantage } = stage;
  const exposed = new Set([
    ...image.exposedPorts,
    ...(preset === undefined ? [] : [`${preset.containerPort}/tcp`]),
  ]);
  const ports = { declared: service.ports, exposed: [...exposed] };
  const translated = { ...service, body: translateBinds(service.name, service.body, stage.files) };
  const choosePort = portChooser(vantage, Math.random);
  const plan = () =>
    planContainer(translated, image, {
      sessionId: stage.session.id,
      networkName: stage.network.network.name,
      labels: { ...stage.labels, [LABEL.service]: service.name },
      portBindings: planPublication(ports, vantage, stage.publish, choosePort),
      jobHost: stage.jobHost,
    });
  let isForeign = (_route: Route) => false;
  const beforeStart = async ({ body }: ReturnType<typeof plan>) => {
    if (vantage.kind !== "published-only") return;
    const hostPorts = hostPortsOf(body.HostConfig?.PortBindings ?? {});
    isForeign = await answersBefore(vantage.hosts, hostPorts, { resolve: resolveName, signal });
  };
  const files = await planCopies(service.name, service.copies, tree);
  const id = await startContainer(
    {
      service: service.name,
      plan,
      files,
      isDemanded: (port) => isDemanded(port, service.ports),
      beforeStart,
    },
    { containers: engine.containers, findListener },
  );
  return { id, isForeign };
}

/** Those that are known before the daemon chooses any. */
function hostPortsOf(bindings: Readonly<Record<string, PortBinding[]>>): number[] {
  const ports = Object.values(bindings)
    .flat()
    .map(({ HostPort }) => Number(HostPort));
  return ports.filter((port) => port > 0);
}

/** A container that ended at once is still there to be inspected; the wait that follows sees its end. */
async function inspectRunning(id: string, { engine }: StageTools): Promise<ContainerFacts> {
  const container = await engine.containers.inspect(id);
  if (container === undefined) throw new Error(`container ${id} vanished right after its start`);
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

async function awaitReadiness(
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
export function tcpPorts(ports: readonly string[]): number[] {
  return ports.filter((port) => port.endsWith("/tcp")).map((port) => Number.parseInt(port, 10));
}
