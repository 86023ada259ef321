import type { Memory } from "../../../ports/memory.ts";
import type { Surroundings } from "../../../ports/surroundings.ts";
import { isOlder } from "../engine/api-version.ts";
import type { ContainerFacts } from "../engine/containers.ts";
import type { Engine, EngineFacts } from "../engine/engine.ts";
import { EngineRefusal } from "../engine/engine-refusal.ts";
import { containerAddresses } from "../vantage/candidate-routes.ts";
import { formatJoinedNetwork, JOINED_STATE_NAME } from "./joined-network.ts";
import type { ServiceNetwork } from "./session-network.ts";

/** Whether the job's container is now on the services' network. */
export type Joining =
  /** There is no job container, or it has the host's network. */
  | { readonly kind: "not-needed" }
  | { readonly kind: "joined"; readonly address: string | undefined }
  /** `why` completes "this job cannot join the services' network, because …". */
  | { readonly kind: "refused"; readonly why: string };

interface JoinTools {
  readonly engine: Pick<Engine, "containers" | "networks">;
  readonly engineFacts: Pick<EngineFacts, "apiVersion" | "isPodman">;
  readonly surroundings: Pick<Surroundings, "defaultGateways">;
  readonly memory: Pick<Memory, "saveState">;
}

/** Docker 28 accepts a gateway priority; older ones only use the network's name. */
const FIRST_API_WITH_PRIORITY = "1.48";

/** Connects the job's container to the services' network, unless that would change its default route. */
export async function joinNetwork(
  jobContainer: ContainerFacts | undefined,
  services: ServiceNetwork,
  tools: JoinTools,
): Promise<Joining> {
  if (jobContainer === undefined || jobContainer.networkMode === "host") return { kind: "not-needed" };
  const { network } = services;
  if (jobContainer.networks.some(({ networkId }) => networkId === network.id)) {
    return { kind: "joined", address: containerAddresses(jobContainer, network.id)[0] };
  }
  const hasPriority = !isOlder(tools.engineFacts.apiVersion, FIRST_API_WITH_PRIORITY);
  if (!hasPriority && !tools.engineFacts.isPodman && sortsFirst(network.name, jobContainer)) {
    const why = `network ${network.name} would take over the default route of the job's container (this daemon takes the network whose name sorts first)`;
    return { kind: "refused", why };
  }
  try {
    return await connect(jobContainer, services, hasPriority ? { gatewayPriority: -1 } : {}, tools);
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    return {
      kind: "refused",
      why: `the daemon cannot put the job's container on a network: ${error.reason}`,
    };
  }
}

/** Docker takes the gateway of the lexically first network (libnetwork sandbox.go, epHeap.Less). */
function sortsFirst(networkName: string, { networks }: ContainerFacts): boolean {
  return networks.every((endpoint) => networkName < endpoint.networkName);
}

/** Checks the actual result: the default route must be as before. */
async function connect(
  jobContainer: ContainerFacts,
  { network, isOurs }: ServiceNetwork,
  options: { gatewayPriority?: number },
  { engine, engineFacts, surroundings, memory }: JoinTools,
): Promise<Joining> {
  const before = surroundings.defaultGateways();
  // Post finds our network by its label, but nothing tells it of a foreign one. Saved before it is joined, like
  // everything.
  if (!isOurs) {
    const joined = { networkId: network.id, containerId: jobContainer.id };
    memory.saveState(JOINED_STATE_NAME, formatJoinedNetwork(joined));
  }
  await engine.networks.connect(network.id, jobContainer.id, options);
  const after = surroundings.defaultGateways();
  // Podman gives a container a default route through each of its networks, in addition to the one that it had.
  const isKept = engineFacts.isPodman ? before.every((one) => after.includes(one)) : after[0] === before[0];
  if (!isKept) {
    await engine.networks.disconnect(network.id, jobContainer.id);
    const why = `being on network ${network.name} changed the job's default route from ${before[0] ?? "none"} to ${after[0] ?? "none"}`;
    return { kind: "refused", why };
  }
  const joined = (await engine.containers.inspect(jobContainer.id)) ?? jobContainer;
  return { kind: "joined", address: containerAddresses(joined, network.id)[0] };
}
