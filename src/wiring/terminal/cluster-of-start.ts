import { kubernetesBackend } from "../../backend/kubernetes/kubernetes-backend.ts";
import { kubernetesLeftovers } from "../../backend/kubernetes/kubernetes-leftovers.ts";
import type { RunTools } from "../../commands/verb-tools.ts";

/** A cluster as the backend of a start, and what a removal needs of it. */
export function clusterOfStart(
  tools: Omit<Parameters<typeof kubernetesBackend>[0], "reportSignal">,
): Pick<RunTools, "backend" | "leftovers"> {
  const reportSignal = new AbortController().signal;
  return { backend: kubernetesBackend({ ...tools, reportSignal }), leftovers: kubernetesLeftovers(tools) };
}
