import { HeldByOthers, type Removable } from "../../removal/removal.ts";
import type { ListedContainer } from "../engine/containers.ts";
import type { Engine } from "../engine/engine.ts";
import type { NetworkFacts } from "../engine/networks.ts";
import type { ListedVolume } from "../engine/volumes.ts";
import { LABEL } from "../labels.ts";
import { isOurNetwork } from "../ours/is-ours.ts";

/**
 * Which containers may be disconnected from the job's network so that it can be removed: only the job's own container
 * or, if the job has provably ended, every container that is still on it.
 */
export type Disconnects = "job-container" | "anybody";

/**
 * As a list of this round told of it: what it tells of an id never changes, but for the name. `isOurs` looks at its image
 * (see `judgeContainers`).
 */
export function removableContainer(
  container: ListedContainer,
  isOurs: (container: ListedContainer) => Promise<boolean>,
  { containers }: Pick<Engine, "containers">,
): Removable {
  return {
    kind: "container",
    noun: "container",
    name: container.name,
    async remove() {
      if (!(await isOurs(container))) return "foreign";
      await containers.remove(container.id);
      return "removed";
    },
  };
}

export function removableVolume({ name }: ListedVolume, { volumes }: Pick<Engine, "volumes">): Removable {
  return {
    kind: "volume",
    noun: "volume",
    name,
    async remove() {
      await volumes.remove(name);
      return "removed";
    },
  };
}

export function removableNetwork(
  { id, name }: NetworkFacts,
  disconnects: Disconnects,
  engine: Engine,
): Removable {
  return {
    kind: "network",
    noun: "network",
    name,
    async remove() {
      const network = await engine.networks.inspect(id);
      if (network === undefined || !isOurNetwork(network)) return "foreign";
      await emptyAndRemove(network, disconnects, engine);
      return "removed";
    },
  };
}

/**
 * The job's own container, or the one whose network it shares, is disconnected, never removed; a foreign one that
 * keeps the network alive is reported by name.
 */
async function emptyAndRemove(
  network: NetworkFacts,
  disconnects: Disconnects,
  engine: Engine,
): Promise<void> {
  const jobContainer = network.labels[LABEL.ownerNetwork] || network.labels[LABEL.ownerContainer];
  if (jobContainer) await engine.networks.disconnect(network.id, jobContainer);
  try {
    await engine.networks.remove(network.id);
  } catch (error) {
    const holders = (await engine.networks.inspect(network.id))?.containerIds ?? [];
    if (holders.length === 0) throw error;
    if (disconnects !== "anybody")
      throw new HeldByOthers(`${await namesOf(holders, engine)} is still connected to it`);
    await Promise.all(holders.map((id) => engine.networks.disconnect(network.id, id)));
    await engine.networks.remove(network.id);
  }
}

async function namesOf(containerIds: readonly string[], engine: Engine): Promise<string> {
  const containers = await Promise.all(containerIds.map((id) => engine.containers.inspect(id)));
  return containers.map((container, at) => `container ${container?.name ?? containerIds[at]}`).join(", ");
}
