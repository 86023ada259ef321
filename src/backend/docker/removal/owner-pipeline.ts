import type { Removable } from "../../removal/removal.ts";
import type { ListedContainer } from "../engine/containers.ts";
import type { Engine } from "../engine/engine.ts";
import type { Labels } from "../engine/labels.ts";
import { LABEL } from "../labels.ts";
import type { OwnerState } from "./decide-orphan.ts";

type Asking = Pick<Engine, "containers" | "networks" | "volumes">;

/**
 * The state of the pipeline that these labels name. An agent removes its volume and its network once all steps have
 * ended, but the network only if nothing is on it, and services are: so the volume's end is the proof. Between two
 * steps, no container of the pipeline runs, perhaps for as long as a pull takes.
 */
export async function judgePipeline(
  labels: Labels,
  { containers, networks, volumes }: Asking,
): Promise<OwnerState> {
  const networkId = labels[LABEL.ownerPipelineNetwork];
  if (!networkId) return "none";
  const network = await networks.inspect(networkId);
  if (network === undefined || (await isVolumeGone(labels, volumes))) return "gone";
  const there = await Promise.all(network.containerIds.map((id) => containers.inspect(id)));
  const jobSession = labels[LABEL.jobSession];
  return there.some((one) => one !== undefined && one.labels[LABEL.jobSession] !== jobSession)
    ? "there"
    : "idle";
}

/**
 * The networks of ended pipelines that these services were on, which their agents tried to remove and could not because
 * of them. One that anything else is on stays.
 */
export function networksOfEndedPipelines(
  services: readonly ListedContainer[],
  { networks, volumes }: Pick<Engine, "networks" | "volumes">,
): Removable[] {
  const byId = new Map(services.map(({ labels }) => [labels[LABEL.ownerPipelineNetwork], labels]));
  return [...byId].flatMap(([id, labels]) => {
    if (!id) return [];
    return {
      kind: "network",
      noun: "network",
      name: id.slice(0, 12),
      async remove() {
        const network = await networks.inspect(id);
        const isHeld = network === undefined || network.containerIds.length > 0;
        if (isHeld || !(await isVolumeGone(labels, volumes))) return "foreign";
        await networks.remove(id);
        return "removed";
      },
    };
  });
}

/** Not if no volume is known: only an agent's own removal proves anything. */
async function isVolumeGone(labels: Labels, volumes: Pick<Engine["volumes"], "exists">): Promise<boolean> {
  const volume = labels[LABEL.ownerPipelineVolume];
  return Boolean(volume) && !(await volumes.exists(volume ?? ""));
}
