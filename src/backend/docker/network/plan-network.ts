import { createHash } from "node:crypto";
import type { Session } from "../../../ports/session.ts";
import type { ContainerFacts } from "../engine/containers.ts";
import type { Labels } from "../engine/labels.ts";
import type { NetworkFacts, NetworkPlan, Networks } from "../engine/networks.ts";
import { labelsOfThing } from "../labels.ts";

/** Whose network it will be. */
export interface NetworkOwner {
  readonly session: Session;
  readonly labels: Labels;
  readonly jobContainer: ContainerFacts | undefined;
  readonly isPodman: boolean;
}

const MTU_OPTION = "com.docker.network.driver.mtu";

/** The session network of a job, as similar to the job's own as it must be. */
export async function planNetwork(
  { session, labels, jobContainer, isPodman }: NetworkOwner,
  networks: Networks,
): Promise<NetworkPlan> {
  const defaultBridge = await networks.inspect("bridge");
  const ownId = jobContainer?.networks[0]?.networkId;
  const mtu = mtuOf(ownId === undefined ? defaultBridge : await networks.inspect(ownId));
  // When the job's container joins, this network must not become its default route: Docker takes the gateway of the
  // lexically first network (libnetwork sandbox.go, epHeap.Less), so the name sorts last.
  const name = `zzz-sibling-services-${session.jobSession}`;
  return {
    name,
    labels: labelsOfThing(labels, { name }),
    isInternal: await hasInternalNetworksOnly(jobContainer, networks),
    ...(isPodman ? {} : { bridgeName: bridgeName(session, defaultBridge?.id ?? "") }),
    ...(mtu === undefined ? {} : { mtu }),
  };
}

/**
 * Docker before 25 can create two networks with the same name if calls arrive together (it checks, then creates), but
 * never two with the same bridge, because the driver keeps a lock (libnetwork drivers/bridge, conflictsWithNetworks).
 * So the name of the bridge is the same for all steps of a job and, like Docker's own choice, exists on no other
 * daemon, because it contains the random id of the daemon's default network.
 */
function bridgeName({ jobSession }: Session, daemonsOwn: string): string {
  return `br-${createHash("sha256").update(`${jobSession} ${daemonsOwn}`).digest("hex").slice(0, 12)}`;
}

/** A network with a smaller or larger packet size than the job's own would lose packets on overlays and in VMs. */
function mtuOf(network: NetworkFacts | undefined): number | undefined {
  const mtu = Number(network?.options[MTU_OPTION]);
  return Number.isInteger(mtu) && mtu > 0 ? mtu : undefined;
}

/** An isolated job must not get a route to the outside through our network. */
async function hasInternalNetworksOnly(
  jobContainer: ContainerFacts | undefined,
  networks: Networks,
): Promise<boolean> {
  const own = (jobContainer?.networks ?? []).filter(({ networkName }) => networkName !== "host");
  const facts = await Promise.all(own.map(({ networkId }) => networks.inspect(networkId)));
  return facts.length > 0 && facts.every((network) => network?.isInternal === true);
}
