import type { Log } from "../../../ports/log.ts";
import { ServiceFailure } from "../../../ports/service-failure.ts";
import type { ArchiveEntry, Containers } from "../engine/engine.ts";
import { EngineRefusal } from "../engine/engine-refusal.ts";
import { hasIpv6Loopback, type Loopback } from "../publish/plan-publication.ts";
import { giveWay, notCreated } from "./container-name.ts";
import type { ContainerPlan } from "./plan-container.ts";

/** What starting one container needs. */
interface StartTools {
  readonly containers: Pick<
    Containers,
    "create" | "putFiles" | "start" | "remove" | "findPortHolder" | "inspect" | "list"
  >;
  findListener(hostPort: number): string | undefined;
  readonly log: Pick<Log, "debug">;
}

/** How a container is asked for, anew for each attempt: a free port may have been taken in between. */
interface StartRequest {
  readonly service: string;
  plan(loopback: Loopback): ContainerPlan;
  /** Where the daemon's host lets ports be published, as far as that can be told before. */
  readonly loopback: Loopback;
  /** Put into the container before it runs. */
  readonly files: readonly ArchiveEntry[];
  /** Whether the user asked for exactly this host port. */
  isDemanded(hostPort: number): boolean;
  /** Called when the container exists, before it runs. */
  beforeStart(plan: ContainerPlan): Promise<void>;
}

/** Every loss of a free port is an accident; so many in a row are not. */
const MOST_ATTEMPTS = 5;

/** Creates and starts the container; a refusal becomes a sentence about the service. Returns its id. */
export async function startContainer(request: StartRequest, tools: StartTools): Promise<string> {
  let { loopback } = request;
  for (let attempt = 1; ; attempt += 1) {
    const plan = request.plan(loopback);
    const outcome = await tryToStart(request, plan, tools);
    if (outcome.kind === "started") return outcome.id;
    const { id, error } = outcome;
    if (hasIpv6Loopback(plan.body.HostConfig?.PortBindings ?? {})) {
      tools.log.debug(`${request.service}: once more without ports at ::1: ${error.reason}`);
      loopback = "ipv4";
    } else if (!isLostPort(outcome, request) || attempt >= MOST_ATTEMPTS) {
      throw await explain(request.service, plan, outcome, tools);
    }
    // Podman chooses its ports at creation, so a new container it is.
    if (id !== undefined) await tools.containers.remove(id);
  }
}

interface Refused {
  readonly kind: "refused";
  /** `undefined` where the container was not even created. */
  readonly id: string | undefined;
  readonly error: EngineRefusal;
}

async function tryToStart(
  { service, files, beforeStart }: StartRequest,
  plan: ContainerPlan,
  tools: StartTools,
): Promise<{ readonly kind: "started"; readonly id: string } | Refused> {
  let id: string | undefined;
  try {
    id = await tools.containers.create(plan);
    await giveWay(service, { id, plan }, tools.containers);
    if (files.length > 0) await putFiles(service, id, files, tools);
    await beforeStart(plan);
    await tools.containers.start(id);
    return { kind: "started", id };
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    return { kind: "refused", id, error };
  }
}

/** A port that was free when the daemon or we chose it. */
function isLostPort({ id, error }: Refused, request: StartRequest): boolean {
  const hostPort = takenPort(error);
  return id !== undefined && hostPort !== undefined && !request.isDemanded(hostPort);
}

async function explain(
  service: string,
  plan: ContainerPlan,
  { id, error }: Refused,
  tools: StartTools,
): Promise<ServiceFailure> {
  if (id === undefined) return notCreated(service, plan, error, tools.containers);
  return (await portTaken(service, takenPort(error), error, tools)) ?? cannotStart(service, id, error);
}

async function putFiles(
  service: string,
  id: string,
  files: readonly ArchiveEntry[],
  { containers }: StartTools,
): Promise<void> {
  try {
    await containers.putFiles(id, files);
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    throw new ServiceFailure(service, `could not be given its files: ${error.message}`, {
      containerId: id,
      hint: "Check the targets of `copy`: none may lie in a read-only mount, or below a file.",
      cause: error,
    });
  }
}

/** The sentences of the daemon, docker-proxy, rootlesskit and Podman for a host port that somebody else has. */
const TAKEN = [
  /Bind for \S*:(\d+) failed: port is already allocated/,
  /listen \S+ \S*:(\d+): bind: address already in use/,
  /failed to bind (?:host )?port (?:for )?\S*:(\d+)\S*: address already in use/i,
  /cannot expose port (\d+)/i,
];

function takenPort({ reason }: EngineRefusal): number | undefined {
  const port = TAKEN.map((sentence) => reason.match(sentence)?.[1]).find((match) => match !== undefined);
  return port === undefined ? undefined : Number(port);
}

async function portTaken(
  service: string,
  hostPort: number | undefined,
  cause: EngineRefusal,
  { containers, findListener }: StartTools,
): Promise<ServiceFailure | undefined> {
  if (hostPort === undefined) return undefined;
  const container = await containers.findPortHolder(hostPort);
  const holder = container === undefined ? findListener(hostPort) : `container ${container}`;
  return new ServiceFailure(
    service,
    `cannot have host port ${hostPort}: ${holder ?? "another process"} holds it`,
    {
      hint: "Declare the bare container port: then a free host port is chosen, and the outputs name it.",
      cause,
    },
  );
}

function cannotStart(service: string, containerId: string, error: EngineRefusal): ServiceFailure {
  return new ServiceFailure(service, `could not be started: ${error.reason}`, {
    containerId,
    hint: "Correct the service's command, entrypoint, volumes or options.",
    cause: error,
  });
}
