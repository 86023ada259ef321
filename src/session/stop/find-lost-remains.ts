import type { Engine } from "../../backend/docker/engine/engine.ts";
import { ourContainers, ourNetworks, ourVolumes } from "../../backend/docker/ours/find-ours.ts";
import type { JobIdentity } from "../../job/job-identity.ts";
import { LABEL } from "../../job/session.ts";
import type { Remains } from "../saved-session.ts";

/**
 * What this step has left on the daemon, where its state is lost: act reads none where it is cancelled by SIGTERM, nor
 * does a pod of Kubernetes whose step has failed. Other steps of the job have posts of their own.
 */
export async function findLostRemains(
  { jobSession, labels: ofJob }: JobIdentity,
  step: string | undefined,
  engine: Engine,
): Promise<Remains[]> {
  const things = [
    ...(await ourContainers(ofJob, engine)),
    ...(await ourNetworks(ofJob, engine.networks)),
    ...(await ourVolumes(ofJob, engine)),
  ];
  const ids = things
    .filter(({ labels }) => (labels[LABEL.step] ?? "") === (step ?? ""))
    .map(({ labels }) => labels[LABEL.session] ?? "");
  return [...new Set(ids)].map((id) => ({
    belongings: { kind: "session", id, jobSession, ofJob },
    dockerHost: undefined,
    main: undefined,
  }));
}
