import type { ContainerFacts, EngineFacts, Labels, NetworkFacts, Networks } from "../docker/engine.ts";
import { isRefusal } from "../docker/engine-refusal.ts";
import { UserError } from "../user-error.ts";
import { LABEL, type Session } from "./session.ts";

const MTU_OPTION = "com.docker.network.driver.mtu";

/** The network that the services are placed on. */
export interface ServiceNetwork {
  readonly network: NetworkFacts;
  /** Ours is removed by the job's last post; the runner's is not touched. */
  readonly isOurs: boolean;
}

/**
 * The runner's network for this job where it names one that the daemon knows; else the one session network of this
 * job: found again by its label, or made.
 */
export async function findOrCreateNetwork(
  wanted: {
    jobNetwork: string | undefined;
    session: Session;
    labels: Labels;
    jobContainer: ContainerFacts | undefined;
  },
  networks: Networks,
): Promise<ServiceNetwork> {
  const named = wanted.jobNetwork === undefined ? undefined : await networks.inspect(wanted.jobNetwork);
  if (named !== undefined) return { network: named, isOurs: false };
  const existing = await findOwn(wanted.session, networks);
  return { network: existing ?? (await create(wanted, networks)), isOurs: true };
}

async function findOwn(session: Session, networks: Networks): Promise<NetworkFacts | undefined> {
  return (await networks.list({ [LABEL.jobSession]: session.jobSession }))[0];
}

async function create(
  {
    session,
    labels,
    jobContainer,
  }: { session: Session; labels: Labels; jobContainer: ContainerFacts | undefined },
  networks: Networks,
): Promise<NetworkFacts> {
  const mtu = await mtuOf(jobContainer?.networks[0]?.networkId ?? "bridge", networks);
  try {
    // Joined by the job's container, this network must not give it its default route: Docker takes the gateway of
    // the lexically first one (libnetwork sandbox.go, epHeap.Less), so the name sorts last.
    const name = `zzz-sibling-services-${session.jobSession}`;
    const id = await networks.create({ name, labels, ...(mtu === undefined ? {} : { mtu }) });
    return (await networks.inspect(id)) ?? vanished(name);
  } catch (error) {
    // Another step of this job was faster.
    const existing = isRefusal(error, 409) ? await findOwn(session, networks) : undefined;
    if (existing !== undefined) return existing;
    if (isRefusal(error, 403, 404, 500) && /address pool/.test(error.reason)) throw noAddresses(error);
    throw error;
  }
}

/** A network of a smaller packet size than the job's own would lose packets on overlays and in VMs, and a larger one too. */
async function mtuOf(network: string, networks: Networks): Promise<number | undefined> {
  const mtu = Number((await networks.inspect(network))?.options[MTU_OPTION]);
  return Number.isInteger(mtu) && mtu > 0 ? mtu : undefined;
}

function vanished(name: string): never {
  throw new Error(`the network ${name} vanished right after it was created`);
}

function noAddresses(cause: unknown): UserError {
  return new UserError("the daemon has no free address range for another network", {
    hint: "Remove unused networks (docker network prune) or widen default-address-pools in the daemon's configuration.",
    cause,
  });
}

/** Puts the job's container onto the services' network, unless it is there already. */
export async function joinNetwork(
  jobContainer: ContainerFacts,
  { network }: ServiceNetwork,
  tools: { networks: Networks; engine: Pick<EngineFacts, "apiVersion"> },
): Promise<void> {
  if (jobContainer.networks.some((endpoint) => endpoint.networkId === network.id)) return;
  // A negative priority never becomes the default route; older daemons go by the name alone.
  const hasPriority = Number(tools.engine.apiVersion.split(".")[1]) >= 48;
  await tools.networks.connect(network.id, jobContainer.id, hasPriority ? { gatewayPriority: -1 } : {});
}
