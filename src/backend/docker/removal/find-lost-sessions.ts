import type { Belongings, JobIdentity } from "../../../ports/session.ts";
import type { Engine } from "../engine/engine.ts";
import { LABEL, labelsOfNames } from "../labels.ts";
import { asLabelled, ourThings } from "./look-at-things.ts";

/**
 * What this step has left on the daemon, if its state is lost: act reads none if it is cancelled by SIGTERM, and
 * neither does a Kubernetes pod whose step has failed. Other steps of the job have posts of their own.
 */
export async function findLostSessions(
  { jobSession, names }: JobIdentity,
  step: string | undefined,
  engine: Engine,
): Promise<Belongings[]> {
  const ids = asLabelled(await ourThings(labelsOfNames(names), engine))
    .filter(({ labels }) => (labels[LABEL.step] ?? "") === (step ?? ""))
    .map(({ labels }) => labels[LABEL.session] ?? "");
  return [...new Set(ids)].map((id) => ({ kind: "session", id, jobSession, ofJob: names }));
}
