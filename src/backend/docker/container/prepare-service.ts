import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import type { PreparedService, StartOrder } from "../../../ports/place.ts";
import type { PortHolder } from "../../../ports/port-holder.ts";
import type { Route } from "../../../ports/route.ts";
import type { ResolveName } from "../../../ports/routes-to-service.ts";
import type { RunningService } from "../../../ports/running-service.ts";
import type { WorkspaceTree } from "../../../ports/workspace-tree.ts";
import { answersBefore } from "../../../reachability/answers-before.ts";
import type { Exec } from "../../../reachability/inside/sockets-inside.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import { planCopies } from "../../copy/plan-copies.ts";
import { loginFor } from "../../login/login-for.ts";
import type { FindLogin } from "../../login/stored-logins.ts";
import type { ContainerFacts } from "../engine/containers.ts";
import type { Engine } from "../engine/engine.ts";
import { jobStartedEpochMs } from "../image/job-start.ts";
import { obtainImage } from "../image/obtain-image.ts";
import type { Pull } from "../image/pull/shared-pulls.ts";
import { refuseTooManyPorts } from "../publish/refuse-too-many-ports.ts";
import { copiesOfUnseen } from "./copy-unseen.ts";
import type { DockerPlace } from "./docker-place.ts";
import type { EndWatch } from "./end-watch.ts";
import { findLentPaths } from "./find-lent-paths.ts";
import type { ContainerPlan } from "./plan-container.ts";
import { knownPorts, type PastAttempts, type PlannedOf, planForPlace } from "./plan-for-place.ts";
import { routesToContainer } from "./routes-to-container.ts";
import { runningContainer } from "./running-container.ts";
import { startContainer } from "./start-container.ts";

/** What is needed to start a container. */
interface ContainerTools {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly log: Log;
  readonly ends: EndWatch;
  readonly resolveName: ResolveName;
  readonly tree: WorkspaceTree;
  /** The pulls of this step. */
  readonly pull: Pull;
  /** The daemon's processor in Go's words; empty if unknown. */
  readonly architecture: string;
  /** The login of an earlier step. */
  readonly findLogin: FindLogin;
  /** The process that listens on a host port, as far as this machine's processes tell. */
  findListener(hostPort: number): PortHolder | undefined;
}

/** Gets a service's image; `start` then starts its container. */
export async function prepareService(
  service: ServiceRequest,
  place: DockerPlace,
  tools: ContainerTools,
  signal: AbortSignal,
): Promise<PreparedService> {
  const { engine, log, findLogin } = tools;
  refuseTooManyPorts(service, place);
  const { image, pull } = await obtainImage(service, place.pull, {
    images: engine.images,
    pull: tools.pull,
    log,
    architecture: tools.architecture,
    signal,
    login: () => loginFor(service, findLogin, place.github),
    jobStartedEpochMs: async () => jobStartedEpochMs(place.jobAge, await engine.clockEpochSeconds()),
  });
  return {
    image,
    pull,
    async start(order) {
      const lentPaths = await findLentPaths(service, engine.containers);
      return start({ service, image, lentPaths }, order, place, tools);
    },
  };
}

/** Starts the container, and recognizes routes on which something else answered before it ran. */
async function start(
  planned: PlannedOf,
  order: StartOrder,
  place: DockerPlace,
  tools: ContainerTools,
): Promise<RunningService> {
  const { service } = planned;
  const { vantage } = place;
  const { containers } = tools.engine;
  let isForeign = (_route: Route) => false;
  const beforeStart = async ({ body }: ContainerPlan) => {
    if (vantage.kind !== "published-only") return;
    const hostPorts = knownPorts(body.HostConfig?.PortBindings ?? {}).map(({ hostPort }) => hostPort);
    const { signal } = order;
    isForeign = await answersBefore(vantage.hosts, hostPorts, { resolve: tools.resolveName, signal });
  };
  const copied = copiesOfUnseen(service, place.files);
  for (const { from } of copied)
    tools.log.notice(`${service.name}: ${from} is copied, because the daemon cannot mount it from here`);
  const request = {
    service: service.name,
    plan: (attempt: PastAttempts) => planForPlace(planned, order, place, attempt),
    loopback: place.loopback,
    files: await planCopies(service.name, [...service.copies, ...copied], tools.tree),
    ports: service.ports,
    beforeStart,
  };
  const id = await startContainer(request, { ...tools, containers });
  const container = await inspectRunning(id, containers);
  const exec: Exec = (argv, options) => containers.exec(id, argv, options);
  return runningContainer(
    container,
    (current) => routesToContainer(service, current, isForeign, place, { ...tools, exec }),
    {
      exec,
      containers,
      ended: (times) => tools.ends.ended(id, times),
      ranOutOfMemory: tools.ends.ranOutOfMemory(id),
    },
  );
}

/** A container that exits immediately can still be inspected; the wait that follows notices its end. */
async function inspectRunning(id: string, containers: Engine["containers"]): Promise<ContainerFacts> {
  const container = await containers.inspect(id);
  if (container !== undefined) return container;
  throw new UserError(
    `container ${id.slice(0, 12)} vanished right after its start (GET /containers/{id}/json: 404)`,
    {
      hint: "Look for other jobs or cleanup scripts that remove containers on this daemon, and for --rm in `options`.",
    },
  );
}
