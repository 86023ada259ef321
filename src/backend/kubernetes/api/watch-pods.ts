import type { Clock } from "../../../ports/clock.ts";
import type { ObjectLabels, PodChange } from "../cluster/cluster.ts";
import type { ObjectList } from "../objects/object-meta.ts";
import type { Pod } from "../objects/pod.ts";
import type { WatchEvent } from "../objects/watch-event.ts";
import { selectorOf } from "./api-call.ts";
import { jsonLines } from "./json-lines.ts";
import type { PatientCalls } from "./patient-call.ts";
import { endIfSilent } from "./send.ts";

/** After this the server ends a watch, so that a connection that outlasts it is dead. */
const WATCH_SECONDS = 60;
const LONGEST_SILENCE_MS = 70_000;
const PAUSE_MS = 100;

/** What a watch needs. */
interface WatchTools {
  readonly calls: PatientCalls;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** See `Pods.watch`. A connection that ends is opened again, with a list for what was missed in between. */
export async function watchPods(
  path: string,
  labels: ObjectLabels,
  onChange: (change: PodChange) => void,
  tools: WatchTools,
): Promise<void> {
  const known = new Map<string, Pod>();
  const tell = (change: PodChange) => {
    const { uid = "" } = change.pod.metadata;
    if (change.kind === "now") known.set(uid, change.pod);
    else if (!known.delete(uid)) return;
    onChange(change);
  };
  const labelSelector = selectorOf(labels);
  // Without a version, the server begins with all that there is.
  const first = await open(path, { labelSelector }, tools);
  follow(first).catch(() => {
    // Only the signal ends it.
  });

  async function follow(stream: AsyncIterable<Buffer>): Promise<void> {
    await readChanges(stream, tell);
    for (;;) {
      await tools.clock.sleep(PAUSE_MS, tools.signal);
      try {
        const list = await listAgain(labelSelector);
        const { resourceVersion = "" } = list.metadata;
        await readChanges(await open(path, { labelSelector, resourceVersion }, tools), tell);
      } catch {
        tools.signal.throwIfAborted();
      }
    }
  }

  async function listAgain(labelSelector: string): Promise<ObjectList<Pod>> {
    const call = { method: "GET", path, query: { labelSelector }, signal: tools.signal } as const;
    const list = await tools.calls.json<ObjectList<Pod>>(call);
    const uids = new Set(list.items.map(({ metadata }) => metadata.uid));
    for (const pod of [...known.values()]) if (!uids.has(pod.metadata.uid)) tell({ kind: "gone", pod });
    for (const pod of list.items) tell({ kind: "now", pod });
    return list;
  }
}

async function open(
  path: string,
  query: Readonly<Record<string, string>>,
  { calls, signal }: WatchTools,
): Promise<AsyncIterable<Buffer>> {
  const answer = await calls.stream({
    method: "GET",
    path,
    query: { ...query, watch: true, timeoutSeconds: WATCH_SECONDS },
    signal,
  });
  endIfSilent(answer, LONGEST_SILENCE_MS);
  return answer;
}

/** Until the stream ends, in whatever way: an error of the server's means that the watch has to begin again. */
async function readChanges(stream: AsyncIterable<Buffer>, tell: (change: PodChange) => void): Promise<void> {
  try {
    for await (const line of jsonLines(stream)) {
      const event = line as WatchEvent<Pod>;
      if (event.type === "ERROR") return;
      if (event.type === "DELETED") tell({ kind: "gone", pod: event.object });
      else if (event.type !== "BOOKMARK") tell({ kind: "now", pod: event.object });
    }
  } catch {
    // It was cut off.
  }
}
