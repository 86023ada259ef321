import { type Deferred, deferred } from "../../../waiting/deferred.ts";
import type { Namespace, ObjectLabels, PodChange } from "../cluster/cluster.ts";
import { interruptionOf } from "../failure/interruption-of.ts";
import type { Pod } from "../objects/pod.ts";

/** What is known of the pods of a step, kept up to date by one watch for all of them. */
export interface PodWatch {
  /** As it was last told; `undefined` once it is gone. `created` is what there is before the first news. */
  latest(created: Pod): Pod | undefined;
  /** Resolves at the next change of this pod. */
  changed(uid: string): Promise<void>;
  close(): void;
}

/** Watches the pods with these labels; resolves once the watch is established. */
export async function watchStepPods(
  namespace: Pick<Namespace, "pods">,
  labels: ObjectLabels,
): Promise<PodWatch> {
  const news = new Map<string, Pod | "gone">();
  const waiters = new Map<string, Deferred<void>>();
  const closing = new AbortController();
  const onChange = ({ kind, pod }: PodChange) => {
    const { uid = "" } = pod.metadata;
    news.set(uid, kind === "gone" ? lastOf(pod) : pod);
    waiters.get(uid)?.resolve();
    waiters.delete(uid);
  };
  await namespace.pods.watch(labels, onChange, closing.signal);
  return {
    latest(created) {
      const known = news.get(created.metadata.uid ?? "") ?? created;
      return known === "gone" ? undefined : known;
    },
    changed(uid) {
      const waiter = waiters.get(uid) ?? deferred<void>();
      waiters.set(uid, waiter);
      return waiter.promise;
    },
    close: () => closing.abort(new Error("the services are no longer watched")),
  };
}

/** The last state of a pod that the cluster took away says why; about any other, nothing more is known. */
function lastOf(pod: Pod): Pod | "gone" {
  if (interruptionOf(pod) === undefined) return "gone";
  return { ...pod, status: { ...pod.status, phase: "Failed" } };
}
