import type { Orphan } from "../../../ports/backend.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import type { Swept } from "../../../ports/swept.ts";
import { isTooYoung } from "../../removal/is-too-young.ts";
import { removeEach } from "../../removal/removal.ts";
import type { Cluster, Namespace } from "../cluster/cluster.ts";
import { isClusterRefusal } from "../cluster/cluster-refusal.ts";
import { ANNOTATION, isOurs, POD_LABEL } from "../labels.ts";
import type { ObjectMeta } from "../objects/object-meta.ts";
import { type Fate, fateOfOwned } from "./decide-orphan.ts";
import { removeSecrets } from "./remove-belongings.ts";

/** What tells whether a job has ended. */
interface JudgingTools {
  readonly cluster: Cluster;
  readonly namespace: Namespace;
  /** Leaves alone a job that has created something since then; see `Leftovers.sweep`. */
  readonly leastAgeSeconds?: number | undefined;
  /** Close enough to the API server's clock, which dates what it creates. */
  nowEpochSeconds?(): number;
}

interface SweepTools extends JudgingTools {
  readonly log: Log;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** All that carry it, whatever its value. */
const ANY = "";

/**
 * Removes what jobs have left whose pod is gone or has ended. The cluster's own garbage collection removes most of it,
 * but not what is in another namespace than the job, and not while a pod that has ended is kept. Throws what the
 * cluster says if it cannot be asked.
 */
export async function sweepNamespace(ownJobSession: string, tools: SweepTools): Promise<Swept> {
  let swept: Swept = "nothing-found";
  for (const [uid, things] of byOwner(await suspects(ownJobSession, tools))) {
    if (tools.signal.aborted) return "unfinished";
    const fate = await fateOfThings(things, tools);
    if (fate.kind === "alive") continue;
    swept = "done";
    await removeThings(uid, things, fate.because, tools);
  }
  return swept;
}

/** What a sweep would remove now. Throws what the cluster says if it cannot be asked. */
export async function listOrphanedObjects(ownJobSession: string, tools: JudgingTools): Promise<Orphan[]> {
  const owned = [...byOwner(await suspects(ownJobSession, tools)).values()];
  const orphans = owned.map(async (things) => {
    const fate = await fateOfThings(things, tools);
    if (fate.kind === "alive") return [];
    return things.map((thing) => ({ noun: nounOf(thing), name: thing.name ?? "", because: fate.because }));
  });
  return (await Promise.all(orphans)).flat();
}

async function suspects(
  ownJobSession: string,
  { namespace }: Pick<SweepTools, "namespace">,
): Promise<ObjectMeta[]> {
  const pods = (await namespace.pods.list({ [POD_LABEL.owner]: ANY })).map(({ metadata }) => metadata);
  const services = (await namespace.services.list({ [POD_LABEL.owner]: ANY })).map(
    ({ metadata }) => metadata,
  );
  return [...pods, ...services]
    .filter(isOurs)
    .filter(({ labels = {} }) => labels[POD_LABEL.jobSession] !== ownJobSession);
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
async function fateOfThings(
  things: readonly ObjectMeta[],
  { cluster, namespace, leastAgeSeconds = 0, nowEpochSeconds = systemEpochSeconds }: JudgingTools,
): Promise<Fate> {
  const [thing] = things;
  const { [ANNOTATION.ownerPod]: name, [ANNOTATION.ownerNamespace]: of = namespace.name } =
    thing?.annotations ?? {};
  if (thing === undefined || name === undefined) return { kind: "alive" };
  const created = things.map(({ creationTimestamp = "" }) => Date.parse(creationTimestamp) / 1_000);
  if (leastAgeSeconds > 0 && isTooYoung(created, nowEpochSeconds(), leastAgeSeconds))
    return { kind: "alive" };
  try {
    return fateOfOwned(thing, await cluster.namespace(of).pods.get(name));
  } catch (error) {
    // Its job runs in a namespace that this one may not look into.
    if (isClusterRefusal(error, 403)) return { kind: "alive" };
    throw error;
  }
}

function systemEpochSeconds(): number {
  return Date.now() / 1_000;
}

async function removeThings(
  owner: string,
  things: readonly ObjectMeta[],
  because: string,
  { namespace, log }: SweepTools,
): Promise<void> {
  const { removed, failures } = await removeEach(
    things.map((thing) => {
      const { name = "", uid: thingUid = "" } = thing;
      const kind = isPod(thing) ? namespace.pods : namespace.services;
      return {
        kind: isPod(thing) ? "container" : "network",
        noun: nounOf(thing),
        name,
        async remove() {
          await kind.remove(name, thingUid);
          return "removed";
        },
      };
    }),
  );
  await removeSecrets({ [POD_LABEL.owner]: owner }, namespace);
  if (removed.length > 0) log.info(`removed ${removed.length} leftovers of another job: ${because}`);
  for (const failure of failures) log.info(`could not remove a leftover of another job: ${failure}`);
}

function isPod({ annotations = {} }: ObjectMeta): boolean {
  return annotations[ANNOTATION.service] !== undefined;
}

function nounOf(thing: ObjectMeta): string {
  return isPod(thing) ? "pod" : "Service";
}
