import { connectDaemon } from "./daemon.ts";

/** Everything that a run could leave on an engine, one line each, sorted. */
export interface Inventory {
  readonly containers: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
}

/** Lists all containers (stopped ones too), networks and volumes of the engine. */
export async function takeInventory(dockerHost: string): Promise<Inventory> {
  const docker = connectDaemon(dockerHost);
  const [containers, networks, { Volumes: volumes }] = await Promise.all([
    docker.listContainers({ all: true }),
    docker.listNetworks(),
    docker.listVolumes(),
  ]);
  return {
    containers: containers.map(({ Id, Names }) => `${Id} ${Names.join(" ")}`).sort(),
    networks: networks.map(({ Id, Name }) => `${Id} ${Name}`).sort(),
    volumes: (volumes ?? []).map(({ Name }) => Name).sort(),
  };
}

/** One line for each thing that appeared or disappeared; none means that a run left no trace. */
export function differences(before: Inventory, after: Inventory): string[] {
  const kinds = ["containers", "networks", "volumes"] as const;
  return kinds.flatMap((kind) => [
    ...missingFrom(before[kind], after[kind]).map((one) => `${kind}: appeared ${one}`),
    ...missingFrom(after[kind], before[kind]).map((one) => `${kind}: disappeared ${one}`),
  ]);
}

function missingFrom(list: readonly string[], candidates: readonly string[]): string[] {
  return candidates.filter((one) => !list.includes(one));
}
