import { kubernetesLeftovers, kubernetesOrphans } from "../../backend/kubernetes/kubernetes-leftovers.ts";
import type { FindOrphans, Leftovers } from "../../ports/backend.ts";

/** What earlier commands left in a namespace, and what a sweep of it would remove. */
export function leftInCluster(tools: Parameters<typeof kubernetesLeftovers>[0]): {
  readonly leftovers: Leftovers;
  readonly orphans: FindOrphans;
} {
  return { leftovers: kubernetesLeftovers(tools), orphans: kubernetesOrphans(tools) };
}
