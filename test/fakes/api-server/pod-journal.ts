import type { Pod } from "../../../src/backend/kubernetes/objects/pod.ts";
import type { WatchEvent } from "../../../src/backend/kubernetes/objects/watch-event.ts";
import { type Holdings, hasLabels } from "../cluster/holdings.ts";

/** A change, and the version of the whole namespace that it made. */
interface Entry {
  readonly version: number;
  readonly event: WatchEvent<Pod> & { readonly object: Pod };
}

/** Everything that happened to the pods of a namespace, as a watch tells it. */
export class PodJournal {
  readonly #entries: Entry[] = [];
  readonly #known = new Set<string>();
  readonly #readers = new Set<(entry: Entry) => void>();
  /** Far from 0, as etcd's is. */
  #version = 1_000;
  #oldestVersion = 1_000;

  constructor(holdings: Holdings) {
    const note = ({ kind, pod }: { readonly kind: "now" | "gone"; readonly pod: Pod }) => {
      const { uid = "" } = pod.metadata;
      const type = kind === "gone" ? "DELETED" : this.#known.has(uid) ? "MODIFIED" : "ADDED";
      this.#known.add(uid);
      this.#version += 1;
      const entry = { version: this.#version, event: { type, object: this.stamped(pod) } } as const;
      this.#entries.push(entry);
      for (const read of [...this.#readers]) read(entry);
    };
    for (const { pod } of holdings.pods.values()) note({ kind: "now", pod });
    holdings.watchers.add({ labels: {}, onChange: note });
  }

  get version(): string {
    return String(this.#version);
  }

  /** As if etcd had been compacted: what is older can no longer be asked for. */
  forgetThePast(): void {
    this.#version += 1;
    this.#oldestVersion = this.#version;
  }

  isForgotten(version: string): boolean {
    return Number(version) < this.#oldestVersion;
  }

  stamped(pod: Pod): Pod {
    return { ...pod, metadata: { ...pod.metadata, resourceVersion: this.version } };
  }

  /** Tells what happened after a version, and all that happens from now on until the function that it returns is called. */
  read(
    version: string,
    labels: Readonly<Record<string, string>>,
    tell: (event: WatchEvent<Pod>) => void,
  ): () => void {
    const read = ({ event }: Entry) => {
      if (hasLabels(event.object.metadata, labels)) tell(event);
    };
    for (const entry of this.#entries) if (entry.version > Number(version)) read(entry);
    this.#readers.add(read);
    return () => this.#readers.delete(read);
  }
}
