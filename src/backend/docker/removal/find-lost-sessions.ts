import type { Belongings, JobIdentity } from "../../../ports/session.ts";
import type { Engine } from "../engine/engine.ts";
import { LABEL, labelsOfNames } from "../labels.ts";
import { ourContainers, ourNetworks, ourVolumes } from "../ours/find-ours.ts";

/**
 * What this step has left on the daemon, if its state is lost: act reads none if it is cancelled by SIGTERM, nor does a
 * pod of Kubernetes whose step has failed. Other steps of the job have posts of their own.
 */
export async function findLostSessions(
  { jobSession, names }: JobIdentity,
  step: string | undefined,
  engine: Engine,
): Promise<Belongings[]> {
  const ofJob = labelsOfNames(names);
  const things = [
    ...(await ourContainers(ofJob, engine)),
    ...(await ourNetworks(ofJob, engine.networks)),
    ...(await ourVolumes(ofJob, engine)),
  ];
  const ids = things
    .filter(({ labels }) => (labels[LABEL.step] ?? "") === (step ?? ""))
    .map(({ labels }) => labels[LABEL.session] ?? "");
  return [...new Set(ids)].map((id) => ({ kind: "session", id, jobSession, ofJob: names }));
}
