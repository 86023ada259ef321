import type { ContainerFacts, Labels, NetworkFacts, Networks } from "../docker/engine.ts";
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

interface WantedNetwork {
  /** The `network` input. */
  readonly network: string | undefined;
  readonly jobNetwork: string | undefined;
  readonly session: Session;
  readonly labels: Labels;
  readonly jobContainer: ContainerFacts | undefined;
}

/**
 * The network that the user names; else the runner's for this job where it names one that the daemon knows; else the
 * one session network of this job: found again by its label, or made. Throws `UserError` for a user's network that
 * cannot hold services.
 */
export async function findOrCreateNetwork(
  wanted: WantedNetwork,
  networks: Networks,
): Promise<ServiceNetwork> {
  if (wanted.network !== undefined) {
    return { network: usable(wanted.network, await networks.inspect(wanted.network)), isOurs: false };
  }
  const named = wanted.jobNetwork === undefined ? undefined : await networks.inspect(wanted.jobNetwork);
  if (named !== undefined) return { network: named, isOurs: false };
  const existing = await findOwn(wanted.session, networks);
  return { network: existing ?? (await create(wanted, networks)), isOurs: true };
}

function usable(name: string, network: NetworkFacts | undefined): NetworkFacts {
  if (network === undefined) {
    throw new UserError(`network: this daemon has no network ${name}`, {
      hint: "Create it before this step (docker network create), or leave the input out: then this job gets a network of its own.",
    });
  }
  const why = whyUnusable(network);
  if (why === undefined) return network;
  throw new UserError(`network: services cannot be placed on ${name}, for ${why}`, {
    hint: "Name a bridge network that a user created, or leave the input out.",
  });
}

function whyUnusable({ driver, name, isSwarmWide, isAttachable }: NetworkFacts): string | undefined {
  if (driver === "host" || driver === "null")
    return `its driver is ${driver}: it has no addresses to hand out`;
  if (name === "bridge" || name === "podman") return "the default bridge knows no names";
  if (isSwarmWide && !isAttachable) return "it belongs to a swarm and is not attachable";
  return undefined;
}

async function findOwn(session: Session, networks: Networks): Promise<NetworkFacts | undefined> {
  return (await networks.list({ [LABEL.jobSession]: session.jobSession }))[0];
}

async function create(
  { session, labels, jobContainer }: WantedNetwork,
  networks: Networks,
): Promise<NetworkFacts> {
  const mtu = await mtuOf(jobContainer?.networks[0]?.networkId ?? "bridge", networks);
  try {
    // Joined by the job's container, this network must not give it its default route: Docker takes the gateway of
    // the lexically first one (libnetwork sandbox.go, epHeap.Less), so the name sorts last.
    const name = `zzz-sibling-services-${session.jobSession}`;
    const isInternal = await hasInternalNetworksOnly(jobContainer, networks);
    const id = await networks.create({ name, labels, isInternal, ...(mtu === undefined ? {} : { mtu }) });
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

/** A job that was cut off from the outside must not get a way out by being on our network too. */
async function hasInternalNetworksOnly(
  jobContainer: ContainerFacts | undefined,
  networks: Networks,
): Promise<boolean> {
  const own = (jobContainer?.networks ?? []).filter(({ networkName }) => networkName !== "host");
  const facts = await Promise.all(own.map(({ networkId }) => networks.inspect(networkId)));
  return facts.length > 0 && facts.every((network) => network?.isInternal === true);
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
