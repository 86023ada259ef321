import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { messageOf } from "../../../user-error.ts";
import { removeEach } from "../../removal/removal.ts";
import type { Cluster, Namespace } from "../cluster/cluster.ts";
import { ANNOTATION, isOurs, POD_LABEL } from "../labels.ts";
import type { ObjectMeta } from "../objects/object-meta.ts";
import { fateOfOwned } from "./decide-orphan.ts";
import { removeSecrets } from "./remove-belongings.ts";

interface SweepTools {
  readonly cluster: Cluster;
  readonly namespace: Namespace;
  readonly log: Log;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** All that carry it, whatever its value. */
const ANY = "";

/**
 * Removes what jobs have left whose pod is gone or has ended. The cluster's own garbage collection removes most of it,
 * but not what is in another namespace than the job, and not while a pod that has ended is kept. Never throws.
 */
export async function sweepNamespace(
  ownJobSession: string,
  tools: SweepTools,
): Promise<"done" | "unfinished"> {
  const { namespace, log, signal } = tools;
  try {
    const pods = (await namespace.pods.list({ [POD_LABEL.owner]: ANY })).map(({ metadata }) => metadata);
    const services = (await namespace.services.list({ [POD_LABEL.owner]: ANY })).map(
      ({ metadata }) => metadata,
    );
    const suspects = [...pods, ...services]
      .filter(isOurs)
      .filter(({ labels = {} }) => labels[POD_LABEL.jobSession] !== ownJobSession);
    for (const [uid, things] of byOwner(suspects)) {
      if (signal.aborted) return "unfinished";
      await sweepOwner(uid, things, tools);
    }
    return "done";
  } catch (error) {
    if (!signal.aborted) log.info(`could not remove leftovers of earlier jobs: ${messageOf(error)}`);
    return signal.aborted ? "unfinished" : "done";
  }
}

function byOwner(things: readonly ObjectMeta[]): Map<string, readonly ObjectMeta[]> {
  const groups = new Map<string, readonly ObjectMeta[]>();
  for (const thing of things) {
    const uid = thing.labels?.[POD_LABEL.owner] ?? "";
    groups.set(uid, [...(groups.get(uid) ?? []), thing]);
  }
  return groups;
}

/** Things were listed first and their owner is asked for now: a job that begins in between has its pod before them. */
async function sweepOwner(
  uid: string,
  things: readonly ObjectMeta[],
  { cluster, namespace, log }: SweepTools,
): Promise<void> {
  const [thing] = things;
  const { [ANNOTATION.ownerPod]: name, [ANNOTATION.ownerNamespace]: of = namespace.name } =
    thing?.annotations ?? {};
  if (thing === undefined || name === undefined) return;
  const fate = fateOfOwned(thing, await cluster.namespace(of).pods.get(name));
  if (fate.kind === "alive") return;
  const { removed, failures } = await removeEach(
    things.map(({ name: thingName = "", uid: thingUid = "", annotations = {} }) => {
      const isPod = annotations[ANNOTATION.service] !== undefined;
      const kind = isPod ? namespace.pods : namespace.services;
      return {
        kind: isPod ? "container" : "network",
        noun: isPod ? "pod" : "Service",
        name: thingName,
        async remove() {
          await kind.remove(thingName, thingUid);
          return "removed";
        },
      };
    }),
  );
  await removeSecrets({ [POD_LABEL.owner]: uid }, namespace);
  if (removed.length > 0) log.info(`removed ${removed.length} leftovers of another job: ${fate.because}`);
  for (const failure of failures) log.info(`could not remove a leftover of another job: ${failure}`);
}
