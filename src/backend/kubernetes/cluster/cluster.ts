import type { ExecResult } from "../../../ports/running-service.ts";
import type {
  ResourceAttributes,
  SelfSubjectAccessReview,
  SelfSubjectRulesReview,
} from "../objects/access-review.ts";
import type { Event } from "../objects/event.ts";
import type { NetworkPolicy } from "../objects/network-policy.ts";
import type { Pod } from "../objects/pod.ts";
import type { Secret } from "../objects/secret.ts";
import type { Service } from "../objects/service.ts";

export type ObjectLabels = Readonly<Record<string, string>>;

/** A cluster as the rooms beside it need it: the inner port, whose adapter speaks to the API server. */
export interface Cluster {
  /** Such as `v1.37.2`; asking for it needs no rights. */
  version(): Promise<string>;
  namespace(name: string): Namespace;
}

/** One namespace. Every call throws `ClusterRefusal`, or `ClusterBreakdown` once it was tried in vain for a while. */
export interface Namespace {
  readonly name: string;
  readonly pods: Pods;
  readonly services: {
    /** A 409 means that there is one of its name. */
    create(service: Service): Promise<Service>;
    list(labels: ObjectLabels): Promise<Service[]>;
    /** Also succeeds if it is gone. */
    remove(name: string, uid: string): Promise<void>;
  };
  readonly secrets: {
    create(secret: Secret): Promise<void>;
    /** All with these labels, without reading any. */
    removeAll(labels: ObjectLabels): Promise<void>;
  };
  /** What the cluster has noted about an object, oldest first. */
  eventsOf(uid: string): Promise<Event[]>;
  networkPolicies(): Promise<NetworkPolicy[]>;
  /** Everything that this job may do here, in one call. */
  reviewRules(): Promise<SelfSubjectRulesReview>;
  reviewAccess(attributes: ResourceAttributes): Promise<SelfSubjectAccessReview>;
}

interface Pods {
  /** `undefined` if there is none. */
  get(name: string): Promise<Pod | undefined>;
  list(labels: ObjectLabels): Promise<Pod[]>;
  /** A 409 means that there is one of its name. */
  create(pod: Pod): Promise<Pod>;
  /** At once, without a period of grace; only the very pod with this uid. Also succeeds if it is gone. */
  remove(name: string, uid: string): Promise<void>;
  /**
   * Tells every change to pods with these labels, and at its beginning those that exist, until the signal aborts. That
   * includes the pods that vanished while the connection was lost.
   *
   * @returns as soon as it is established
   */
  watch(labels: ObjectLabels, onChange: (change: PodChange) => void, signal: AbortSignal): Promise<void>;
  exec(name: string, argv: readonly string[], signal: AbortSignal): Promise<ExecResult>;
  /** What a pod's container has printed; nothing if it is gone, or has not started. */
  log(name: string, extent: LogExtent): AsyncIterable<Buffer>;
}

export type PodChange =
  | { readonly kind: "now"; readonly pod: Pod }
  | { readonly kind: "gone"; readonly pod: Pod };

export type LogExtent =
  | { readonly kind: "whole" }
  | { readonly kind: "last-lines"; readonly lines: number }
  /** Also what it prints from now on, until it ends, or nothing comes for `silenceMs`. */
  | { readonly kind: "follow"; readonly silenceMs: number; readonly signal: AbortSignal };
