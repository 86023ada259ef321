import type { ObjectLabels, PodChange } from "../../../src/backend/kubernetes/cluster/cluster.ts";
import { ClusterRefusal } from "../../../src/backend/kubernetes/cluster/cluster-refusal.ts";
import type { Event } from "../../../src/backend/kubernetes/objects/event.ts";
import type { NetworkPolicy } from "../../../src/backend/kubernetes/objects/network-policy.ts";
import type { ObjectMeta } from "../../../src/backend/kubernetes/objects/object-meta.ts";
import type { Pod } from "../../../src/backend/kubernetes/objects/pod.ts";
import type { Secret } from "../../../src/backend/kubernetes/objects/secret.ts";
import type { Service } from "../../../src/backend/kubernetes/objects/service.ts";

/** What an in-memory cluster holds in one namespace, for tests to look at and to change. */
export interface Holdings {
  /** Those that the node can get. */
  readonly images: Set<string>;
  readonly pods: Map<string, HeldPod>;
  readonly services: Map<string, Service>;
  readonly secrets: Map<string, Secret>;
  readonly events: Event[];
  readonly policies: NetworkPolicy[];
  /** Every call that was sent, in order: `POST pods`, `DELETE pods/db-1a2b3c4d5e6f`. */
  readonly calls: string[];
  readonly watchers: Set<Watcher>;
  /** What the calls that match are refused with, each once. */
  readonly refusals: Refusing[];
  /** The calls whose first answer is lost, so that the client makes them again: `POST pods`. */
  readonly repeated: Set<string>;
  /** What the account of the job may not do, such as `create pods`, or in one namespace only, `runners: get pods`. */
  readonly denied: Set<string>;
  nextNumber(): number;
}

/** A pod, what its program has printed, and what happens at its end. */
export interface HeldPod {
  pod: Pod;
  readonly logLines: string[];
  readonly ended: PromiseWithResolvers<void>;
}

interface Watcher {
  readonly labels: ObjectLabels;
  readonly onChange: (change: PodChange) => void;
}

interface Refusing {
  readonly call: RegExp;
  readonly statusCode: number;
  readonly reason: string;
  readonly sentence: string;
}

/** A namespace in which there is nothing yet. */
export function emptyHoldings(...images: readonly string[]): Holdings {
  let count = 0;
  return {
    images: new Set(images),
    pods: new Map(),
    services: new Map(),
    secrets: new Map(),
    events: [],
    policies: [],
    calls: [],
    watchers: new Set(),
    refusals: [],
    repeated: new Set(),
    denied: new Set(),
    nextNumber: () => {
      count += 1;
      return count;
    },
  };
}

/** Notes a call, and refuses it if that was ordered. */
export function received(call: string, { calls, refusals }: Holdings): void {
  calls.push(call);
  const at = refusals.findIndex((one) => one.call.test(call));
  const [refusal] = at < 0 ? [] : refusals.splice(at, 1);
  if (refusal !== undefined) throw new ClusterRefusal({ ...refusal, call });
}

/** Of labels, an empty value stands for any. */
export function hasLabels({ labels = {} }: ObjectMeta, wanted: ObjectLabels): boolean {
  return Object.entries(wanted).every(([name, value]) =>
    value === "" ? labels[name] !== undefined : labels[name] === value,
  );
}

/** Puts a new object beside those of its kind, as the API server does. */
export function hold<Item extends { readonly metadata: ObjectMeta }>(
  kind: "pods" | "services" | "secrets",
  item: Item,
  all: ReadonlyMap<string, unknown>,
  keep: (name: string, item: Item) => void,
  { nextNumber, repeated }: Holdings,
): Item {
  const { name = "" } = item.metadata;
  const isTaken = all.has(name);
  const created = { ...item, metadata: { ...item.metadata, uid: `uid-${nextNumber()}` } };
  if (!isTaken) keep(name, created);
  if (isTaken || repeated.has(`POST ${kind}`))
    throw new ClusterRefusal({
      call: `POST ${kind}`,
      statusCode: 409,
      reason: "AlreadyExists",
      sentence: `${kind} "${name}" already exists`,
    });
  return created;
}
