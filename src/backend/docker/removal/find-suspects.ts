import type { Engine } from "../engine/engine.ts";
import { LABEL } from "../labels.ts";
import { ourNetworks, ourVolumes } from "../ours/find-ours.ts";
import { isNamedByItsLabels } from "../ours/is-ours.ts";
import { groupByJob } from "./group-by-job.ts";
import { asLabelled } from "./look-at-things.ts";
import { fateOfJob, type OwnerWitness } from "./owner-traces.ts";

/**
 * The job sessions that may have ended, found with a few lists for all of them. It is only a suspicion: a job whose
 * container exists may be alive or idle, and the lists are outdated by the time anything is removed.
 */
export async function findSuspects(
  ownJobSession: string,
  engine: Engine,
  witness: Omit<OwnerWitness, "ownerContainer">,
): Promise<string[]> {
  const ours = { [LABEL.session]: "" };
  const [networks, volumes] = await Promise.all([
    ourNetworks(ours, engine.networks),
    ourVolumes(ours, engine),
  ]);
  // Things first, owners afterwards, because a job that begins in between has its owner before anything else.
  const containers = await engine.containers.list({});
  const ids = new Set(containers.map(({ id }) => id));
  const things = { containers: containers.filter(isNamedByItsLabels), networks, volumes };
  const others = groupByJob(asLabelled(things)).filter(({ jobSession }) => jobSession !== ownJobSession);
  const ownerContainer: OwnerWitness["ownerContainer"] = async (id) => (ids.has(id) ? "idle" : "gone");
  const fates = await Promise.all(others.map((job) => fateOfJob(job, { ...witness, ownerContainer })));
  return others.filter((_, at) => fates[at]?.kind === "orphaned").map(({ jobSession }) => jobSession);
}
