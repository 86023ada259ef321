import type { Belongings, JobIdentity } from "../../../ports/session.ts";
import type { Namespace } from "../cluster/cluster.ts";
import { ANNOTATION, isOurs, POD_LABEL, selectorForNames } from "../labels.ts";

/**
 * What this step has left, if its state is lost: a hook without a volume loses that of every step that fails. Main has
 * then removed its own pods, but the headless Service of a job that has no pods left is still there.
 */
export async function findLost(
  { names }: Pick<JobIdentity, "names">,
  step: string | undefined,
  { pods, services }: Pick<Namespace, "pods" | "services">,
): Promise<Belongings[]> {
  const ofJob = selectorForNames(names);
  const [foundPods, networks] = await Promise.all([pods.list(ofJob), services.list(ofJob)]);
  const ours = foundPods.map(({ metadata }) => metadata).filter(isOurs);
  const sessions = new Map<string, Belongings>();
  for (const { labels = {}, annotations = {} } of ours) {
    if ((annotations[ANNOTATION.step] ?? "") !== (step ?? "")) continue;
    const id = labels[POD_LABEL.session] ?? "";
    sessions.set(id, { kind: "session", id, jobSession: labels[POD_LABEL.jobSession] ?? "", ofJob: names });
  }
  const inUse = new Set(ours.map(({ labels }) => labels?.[POD_LABEL.jobSession]));
  const abandoned = networks
    .map(({ metadata }) => metadata)
    .filter(isOurs)
    .map(({ labels }) => labels?.[POD_LABEL.jobSession] ?? "")
    .filter((jobSession) => !inUse.has(jobSession));
  return [...sessions.values(), ...abandoned.map((jobSession) => ({ kind: "job", jobSession }) as const)];
}
