import { createHash } from "node:crypto";
import type { Session } from "../../../ports/session.ts";
import type { ContainerFacts } from "../engine/engine.ts";
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

/** The session network of a job, as like to the job's own as it has to be. */
export async function planNetwork(
  { session, labels, jobContainer, isPodman }: NetworkOwner,
  networks: Networks,
): Promise<NetworkPlan> {
  const defaultBridge = await networks.inspect("bridge");
  const ownId = jobContainer?.networks[0]?.networkId;
  const mtu = mtuOf(ownId === undefined ? defaultBridge : await networks.inspect(ownId));
  // Joined by the job's container, this network must not give it its default route: Docker takes the gateway of
  // the lexically first one (libnetwork sandbox.go, epHeap.Less), so the name sorts last.
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
 * Docker before 25 can make two networks of one name at once (it looks, then makes), but never two with one bridge: the
 * driver keeps a lock (libnetwork drivers/bridge, conflictsWithNetworks). So the name of the bridge is the same for all
 * steps of a job, and, like the one that Docker would choose, found on no other daemon: the id of its default network,
 * random as well, is in it.
 */
function bridgeName({ jobSession }: Session, daemonsOwn: string): string {
  return `br-${createHash("sha256").update(`${jobSession} ${daemonsOwn}`).digest("hex").slice(0, 12)}`;
}

/** A network of a smaller packet size than the job's own would lose packets on overlays and in VMs, and a larger one too. */
function mtuOf(network: NetworkFacts | undefined): number | undefined {
  const mtu = Number(network?.options[MTU_OPTION]);
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
