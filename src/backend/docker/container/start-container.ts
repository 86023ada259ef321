import type { Log } from "../../../ports/log.ts";
import type { PortHolder } from "../../../ports/port-holder.ts";
import { ServiceFailure } from "../../../ports/service-failure.ts";
import type { PortRequest } from "../../../request/request.ts";
import type { Topic } from "../../../topics.ts";
import type { CopiedEntry } from "../../copy/copied-entry.ts";
import type { Containers } from "../engine/containers.ts";
import { EngineRefusal } from "../engine/engine-refusal.ts";
import { hasIpv6Loopback, isDemanded, isWished, type Loopback } from "../publish/plan-publication.ts";
import { giveWay, notCreated } from "./container-name.ts";
import type { ContainerPlan } from "./plan-container.ts";
import type { PastAttempts } from "./plan-for-place.ts";
import { portHolder, portTaken, takenPort } from "./taken-port.ts";

/** What is needed to start one container. */
interface StartTools {
  readonly containers: Pick<
    Containers,
    "create" | "putFiles" | "start" | "remove" | "findPortHolder" | "running" | "inspect" | "list"
  >;
  findListener(hostPort: number): PortHolder | undefined;
  readonly log: Pick<Log, "debug" | "notice">;
}

/** A request for a container, planned anew for each attempt, because a free port may have been taken in between. */
interface StartRequest {
  readonly service: string;
  plan(attempt: PastAttempts): ContainerPlan;
  /** The loopback addresses on which the daemon's host probably can publish ports. */
  readonly loopback: Loopback;
  /** Copied into the container before it runs. */
  readonly files: readonly CopiedEntry[];
  /** What the user declares, among it the host ports that are demanded or wished for. */
  readonly ports: readonly PortRequest[];
  /** Called once the container exists, before it runs. */
  beforeStart(plan: ContainerPlan): Promise<void>;
}

/** Losing a free port to another process can happen; this often in a row, something else is wrong. */
const MOST_ATTEMPTS = 5;

/** Creates and starts the container, and returns its id. A refusal becomes a `ServiceFailure` that says why. */
export async function startContainer(request: StartRequest, tools: StartTools): Promise<string> {
  let { loopback } = request;
  const taken: number[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const plan = request.plan({ loopback, taken });
    const outcome = await tryToStart(request, plan, tools);
    if (outcome.kind === "started") return outcome.id;
    const { id, error } = outcome;
    if (hasIpv6Loopback(plan.body.HostConfig?.PortBindings ?? {})) {
      tools.log.debug(`${request.service}: trying again without ports on ::1: ${error.reason}`);
      loopback = "ipv4";
    } else if (isLostWish(error, request, taken)) {
      const hostPort = takenPort(error) as number;
      taken.push(hostPort);
      // Each wish is given up once, however many there are.
      attempt -= 1;
      const holder = await portHolder(hostPort, tools);
      tools.log.notice(
        `${request.service}: host port ${hostPort} is taken by ${holder}, so another one is used; the outputs contain it`,
      );
    } else if (!isLostPort(outcome, request) || attempt >= MOST_ATTEMPTS) {
      throw await explain(request, plan, outcome, tools);
    }
    // Podman chooses ports when it creates the container, so another attempt needs a new one.
    if (id !== undefined) await tools.containers.remove(id);
  }
}

interface Refused {
  readonly kind: "refused";
  /** `undefined` if the container was not created. */
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

/** Whether a port was taken that was free when the daemon or we chose it. */
function isLostPort({ id, error }: Refused, request: StartRequest): boolean {
  const hostPort = takenPort(error);
  return id !== undefined && hostPort !== undefined && !isDemanded(hostPort, request.ports);
}

/** Whether a port is taken that the user would like, and that has not been given up yet. */
function isLostWish(error: EngineRefusal, request: StartRequest, taken: readonly number[]): boolean {
  const hostPort = takenPort(error);
  return hostPort !== undefined && isWished(hostPort, request.ports) && !taken.includes(hostPort);
}

async function explain(
  { service, ports }: StartRequest,
  plan: ContainerPlan,
  { id, error }: Refused,
  tools: StartTools,
): Promise<ServiceFailure> {
  if (id === undefined) return notCreated(service, plan, error, tools.containers);
  return (
    (await portTaken({ service, ports }, takenPort(error), error, tools)) ?? cannotStart(service, id, error)
  );
}

async function putFiles(
  service: string,
  id: string,
  files: readonly CopiedEntry[],
  { containers }: StartTools,
): Promise<void> {
  try {
    await containers.putFiles(id, files);
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    throw new ServiceFailure(service, `could not receive the files of \`copy\`: ${error.message}`, {
      containerId: id,
      topic: "Refused by Docker",
      hint: "Check the targets of `copy`: none may be in a read-only mount or below a file.",
      cause: error,
    });
  }
}

function cannotStart(service: string, containerId: string, error: EngineRefusal): ServiceFailure {
  return new ServiceFailure(service, `could not be started: ${withoutRuntimes(error.reason)}`, {
    containerId,
    ...startAdvice(error.reason),
    cause: error,
  });
}

const RUNTIMES =
  /^(?:(?:failed to create (?:shim task|task for container)|OCI runtime create failed|runc create failed|container_linux\.go:\d+|unable to start container process|starting container process caused): )+/;

/** What failed, without the names of the programs through which the daemon heard of it (moby, containerd, runc). */
export function withoutRuntimes(reason: string): string {
  const told = reason.replace(RUNTIMES, "").replace(/: unknown$/, "");
  return told === reason || told === "unknown" ? reason : told;
}

/** The words of runc, crun and moby for what makes a container fail before its program runs. */
function startAdvice(reason: string): { topic: Topic; hint: string } {
  if (/exec format error/i.test(reason)) {
    return {
      topic: "Image for another architecture",
      hint: "The image is built for another processor: use a tag that is built for this machine's, or `--platform` with emulation.",
    };
  }
  if (
    /executable file .*not found|no such file or directory|permission denied|is a directory/i.test(reason)
  ) {
    return {
      topic: "Command cannot start",
      hint: "Check its `command` and `entrypoint`: the program must be in the image, and executable.",
    };
  }
  return {
    topic: "Refused by Docker",
    hint: "Check the service's command, entrypoint, volumes and options.",
  };
}
