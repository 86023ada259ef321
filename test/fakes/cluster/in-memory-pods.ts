import type { LogExtent, Namespace } from "../../../src/backend/kubernetes/cluster/cluster.ts";
import type { Pod } from "../../../src/backend/kubernetes/objects/pod.ts";
import { type HeldPod, type Holdings, hasLabels, hold, received } from "./holdings.ts";
import { execOnNode, isRunning, runOnNode, show } from "./in-memory-node.ts";

/** The pods of a namespace whose node is this process. */
export function inMemoryPods(holdings: Holdings): Namespace["pods"] {
  const { pods, watchers } = holdings;
  return {
    async get(name) {
      received(`GET pods/${name}`, holdings);
      return pods.get(name)?.pod;
    },
    async list(labels) {
      received("GET pods", holdings);
      return [...pods.values()].map(({ pod }) => pod).filter(({ metadata }) => hasLabels(metadata, labels));
    },
    async create(pod) {
      received("POST pods", holdings);
      return hold("pods", pod, pods, (_, created) => schedule(created, holdings), holdings);
    },
    async remove(name, uid) {
      received(`DELETE pods/${name}`, holdings);
      const one = pods.get(name);
      if (one?.pod.metadata.uid === uid) removePod(one, holdings);
    },
    async watch(labels, onChange, signal) {
      received("GET pods", holdings);
      signal.throwIfAborted();
      const watcher = { labels, onChange };
      watchers.add(watcher);
      signal.addEventListener("abort", () => watchers.delete(watcher), { once: true });
      for (const { pod } of [...pods.values()])
        if (hasLabels(pod.metadata, labels)) onChange({ kind: "now", pod });
    },
    async exec(name, argv, signal) {
      received(`GET pods/${name}/exec`, holdings);
      signal.throwIfAborted();
      return execOnNode(pods.get(name), argv);
    },
    log(name, extent) {
      received(`GET pods/${name}/log`, holdings);
      return logOf(pods.get(name), extent);
    },
  };
}

/** A pod that is there, such as the job's own, and that no program runs in. */
export function add(pod: Pod, holdings: Holdings): HeldPod {
  const one: HeldPod = { pod, logLines: [], ended: Promise.withResolvers() };
  holdings.pods.set(pod.metadata.name ?? "", one);
  show(one, { phase: "Pending", ...pod.status }, holdings);
  return one;
}

/** The node hears of a pod after its creator. */
function schedule(created: Pod, holdings: Holdings): void {
  const one = add(created, holdings);
  setImmediate(() => {
    if (isHeld(one, holdings)) runOnNode(one, holdings);
  });
}

/** As if anybody had removed it. */
export function removePod(one: HeldPod, holdings: Holdings): void {
  const { pod } = one;
  holdings.pods.delete(pod.metadata.name ?? "");
  one.ended.resolve();
  for (const { labels, onChange } of [...holdings.watchers])
    if (hasLabels(pod.metadata, labels)) onChange({ kind: "gone", pod });
}

function isHeld(one: HeldPod, { pods }: Holdings): boolean {
  return pods.get(one.pod.metadata.name ?? "") === one;
}

/** What a pod has printed, and if it is followed, the wait for its end. */
export async function* logOf(one: HeldPod | undefined, extent: LogExtent): AsyncGenerator<Buffer> {
  if (one === undefined) return;
  const lines = extent.kind === "last-lines" ? one.logLines.slice(-extent.lines) : one.logLines;
  for (const line of lines) yield Buffer.from(`${line}\n`);
  if (extent.kind !== "follow" || !isRunning(one)) return;
  const { signal } = extent;
  signal.throwIfAborted();
  const letGo = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => letGo.reject(signal.reason), { once: true });
  await Promise.race([one.ended.promise, letGo.promise]);
}
