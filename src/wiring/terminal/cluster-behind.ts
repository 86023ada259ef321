import { kubernetesLeftovers } from "../../backend/kubernetes/kubernetes-leftovers.ts";
import type { Backend, Leftovers } from "../../ports/backend.ts";
import type { Explainer } from "../../ports/explanation.ts";
import { clusterOfStart } from "../cluster-of-start.ts";

/** A cluster as the backend of a start, and what a removal needs of it. */
export function clusterBehind(start: Omit<Parameters<typeof clusterOfStart>[0], "reportSignal">): {
  readonly backend: Backend & Explainer;
  readonly leftovers: Leftovers;
} {
  const reportSignal = new AbortController().signal;
  return { backend: clusterOfStart({ ...start, reportSignal }), leftovers: kubernetesLeftovers(start) };
}
