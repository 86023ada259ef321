import type { Engine, ListedContainer, ListedVolume } from "../engine/engine.ts";
import type { NetworkFacts } from "../engine/networks.ts";
import { LABEL } from "../labels.ts";
import { ourContainers, ourNetworks, ourVolumes } from "../ours/find-ours.ts";
import type { LabelledThing } from "./group-by-job.ts";

/** Things of ours on the daemon. */
interface Things {
  readonly containers: readonly ListedContainer[];
  readonly networks: readonly NetworkFacts[];
  readonly volumes: readonly ListedVolume[];
}

/** Everything of one job. */
export async function thingsOfJob(jobSession: string, engine: Engine): Promise<Things> {
  const ofJob = { [LABEL.jobSession]: jobSession };
  const [containers, networks, volumes] = await Promise.all([
    ourContainers(ofJob, engine),
    ourNetworks(ofJob, engine.networks),
    ourVolumes(ofJob, engine),
  ]);
  return { containers, networks, volumes };
}

export function asLabelled({ containers, networks, volumes }: Things): LabelledThing[] {
  return [...containers, ...[...networks, ...volumes].map((thing) => ({ ...thing, isRunning: false }))];
}
