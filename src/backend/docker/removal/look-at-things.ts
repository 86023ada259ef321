import type { ListedContainer } from "../engine/containers.ts";
import type { Engine } from "../engine/engine.ts";
import type { Labels } from "../engine/labels.ts";
import type { NetworkFacts } from "../engine/networks.ts";
import type { ListedVolume } from "../engine/volumes.ts";
import { ourContainers, ourNetworks, ourVolumes } from "../ours/find-ours.ts";
import type { LabelledThing } from "./group-by-job.ts";

/** Things of ours on the daemon. */
export interface Things {
  readonly containers: readonly ListedContainer[];
  readonly networks: readonly NetworkFacts[];
  readonly volumes: readonly ListedVolume[];
}

/** Everything with these labels that is ours beyond doubt. */
export async function ourThings(labels: Labels, engine: Engine): Promise<Things> {
  const [containers, networks, volumes] = await Promise.all([
    ourContainers(labels, engine),
    ourNetworks(labels, engine.networks),
    ourVolumes(labels, engine),
  ]);
  return { containers, networks, volumes };
}

export function asLabelled({ containers, networks, volumes }: Things): LabelledThing[] {
  return [...containers, ...[...networks, ...volumes].map((thing) => ({ ...thing, isRunning: false }))];
}
