import type { OwnerReference } from "../objects/object-meta.ts";

/** What is the same for all pods of a step. */
export interface PodSurroundings {
  readonly ownerReferences: readonly OwnerReference[];
  /** The name of the headless Service. */
  readonly subdomain: string;
  /** Complete domains in which the pods look for bare names. */
  readonly searches: readonly string[];
  /** The address of the job's pod. */
  readonly jobHost: string;
  /** The cluster ends what runs for longer. */
  readonly deadlineSeconds: number;
}

/** How the objects of one service are marked. */
export interface PodNaming {
  readonly podName: string;
  readonly secretName: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}
