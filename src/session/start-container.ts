import type { ContainerPlan } from "../containers/plan-container.ts";
import type { ArchiveEntry, Containers } from "../docker/engine.ts";
import { EngineRefusal, isRefusal } from "../docker/engine-refusal.ts";
import { ServiceFailure } from "./service-failure.ts";

/** What starting one container needs. */
export interface StartTools {
  readonly containers: Pick<Containers, "create" | "putFiles" | "start" | "findPortHolder">;
  findListener(hostPort: number): string | undefined;
}

/** Creates the container, puts its files in and starts it; a refusal becomes a sentence about the service. Returns its id. */
export async function startContainer(
  service: string,
  { plan, files }: { readonly plan: ContainerPlan; readonly files: readonly ArchiveEntry[] },
  tools: StartTools,
): Promise<string> {
  const id = await create(service, plan, tools);
  if (files.length > 0) await putFiles(service, id, files, tools);
  try {
    await tools.containers.start(id);
    return id;
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    throw (await portTaken(service, error, tools)) ?? cannotStart(service, id, error);
  }
}

async function create(service: string, plan: ContainerPlan, { containers }: StartTools): Promise<string> {
  try {
    return await containers.create(plan);
  } catch (error) {
    if (isRefusal(error, 409)) {
      throw new ServiceFailure(service, `cannot have the container name ${plan.name}: it is taken`, {
        hint: "Leave --name out of `options`: the service is found by its own name anyway.",
        cause: error,
      });
    }
    if (!(error instanceof EngineRefusal)) throw error;
    throw new ServiceFailure(service, `was refused by the daemon: ${error.reason}`, {
      hint: "Correct the service's definition.",
      cause: error,
    });
  }
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
    throw new ServiceFailure(service, `could not be given its files: ${error.reason}`, {
      containerId: id,
      hint: "Check the targets of `copy`: none may lie in a read-only mount, or below a file.",
      cause: error,
    });
  }
}

/** The daemon's and docker-proxy's sentences for a host port that somebody else has. */
const TAKEN =
  /Bind for \S*:(\d+) failed: port is already allocated|listen \S+ \S*:(\d+): bind: address already in use/;

async function portTaken(
  service: string,
  error: EngineRefusal,
  { containers, findListener }: StartTools,
): Promise<ServiceFailure | undefined> {
  const match = error.reason.match(TAKEN);
  if (match === null) return undefined;
  const hostPort = Number(match[1] ?? match[2]);
  const container = await containers.findPortHolder(hostPort);
  const holder = container === undefined ? findListener(hostPort) : `container ${container}`;
  return new ServiceFailure(
    service,
    `cannot have host port ${hostPort}: ${holder ?? "another process"} holds it`,
    {
      hint: "Declare the bare container port: then a free host port is chosen, and the outputs name it.",
      cause: error,
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
