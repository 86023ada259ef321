import type { ContainerFacts } from "../../docker/engine.ts";
import { type EngineRefusal, isRefusal } from "../../docker/engine-refusal.ts";
import type { Labels } from "../../docker/labels.ts";
import type { NetworkFacts, NetworkPlan, Networks } from "../../docker/networks.ts";
import { UserError } from "../../user-error.ts";
import { ourNetworks } from "../ours/find-ours.ts";
import { LABEL, labelsOfThing, type Session } from "../session.ts";
import { freeSubnets } from "./choose-subnet.ts";

/** How many subnets of our own are tried. */
const MOST_SUBNETS = 16;

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
  /** Destinations of this job's routes: a network over one of them would cut it off. */
  readonly routes: readonly string[];
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
  return (await ourNetworks({ [LABEL.jobSession]: session.jobSession }, networks))[0];
}

async function create(wanted: WantedNetwork, networks: Networks): Promise<NetworkFacts> {
  const { session, labels, jobContainer } = wanted;
  const mtu = await mtuOf(jobContainer?.networks[0]?.networkId ?? "bridge", networks);
  try {
    // Joined by the job's container, this network must not give it its default route: Docker takes the gateway of
    // the lexically first one (libnetwork sandbox.go, epHeap.Less), so the name sorts last.
    const name = `zzz-sibling-services-${session.jobSession}`;
    const isInternal = await hasInternalNetworksOnly(jobContainer, networks);
    const plan = {
      name,
      labels: labelsOfThing(labels, { name }),
      isInternal,
      ...(mtu === undefined ? {} : { mtu }),
    };
    const id = await createSomewhere(plan, wanted.routes, networks);
    return (await networks.inspect(id)) ?? vanished(name);
  } catch (error) {
    // Another step of this job was faster.
    const existing = isRefusal(error, 409) ? await findOwn(session, networks) : undefined;
    if (existing !== undefined) return existing;
    throw error;
  }
}

/** In one of the daemon's address pools; where they are used up, in a small subnet that nobody here uses. */
async function createSomewhere(
  plan: NetworkPlan,
  routes: readonly string[],
  networks: Networks,
): Promise<string> {
  try {
    return await networks.create(plan);
  } catch (error) {
    if (!arePoolsUsedUp(error)) throw error;
    const taken = [...routes, ...(await networks.list({})).flatMap(({ subnets }) => subnets)];
    // The session's id is random.
    const free = freeSubnets(taken, Number.parseInt(plan.name.slice(-6), 16));
    for (const subnet of free.slice(0, MOST_SUBNETS)) {
      const id = await tryCreate({ ...plan, subnet }, networks);
      if (id !== undefined) return id;
    }
    throw noAddresses(error);
  }
}

/** `undefined` where somebody else has the subnet: a job that was faster, or a network that this one cannot see. */
async function tryCreate(plan: NetworkPlan, networks: Networks): Promise<string | undefined> {
  try {
    return await networks.create(plan);
  } catch (error) {
    if (isRefusal(error, 400, 403, 409, 500) && /overlap/i.test(error.reason)) return undefined;
    throw error;
  }
}

/** Docker 20.10 says "could not find an available, non-overlapping IPv4 address pool", newer ones "all predefined address pools have been fully subnetted". */
function arePoolsUsedUp(error: unknown): error is EngineRefusal {
  return isRefusal(error, 400, 403, 404, 500) && /address pool/.test(error.reason);
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
  throw new UserError(`the network ${name} vanished right after it was created (GET /networks/{id}: 404)`, {
    hint: "Look for other jobs or clean-up scripts that remove networks on this daemon.",
  });
}

function noAddresses(cause: unknown): UserError {
  return new UserError(
    "the daemon has no address range left for another network, and every small one that was tried is in use",
    {
      hint: "Remove unused networks (docker network prune) or widen default-address-pools in the daemon's configuration.",
      cause,
    },
  );
}
