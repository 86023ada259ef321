import type { Leftovers } from "../../ports/backend.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import { callTeller } from "../../report/call-teller.ts";
import type { ClusterChoice } from "./access/cluster-choice.ts";
import { connectCluster } from "./api/connect-cluster.ts";
import { findLost } from "./removal/find-lost.ts";
import { kubernetesInventory } from "./removal/kubernetes-inventory.ts";
import { listOrphanedObjects, sweepNamespace } from "./removal/sweep.ts";

/** What a post in a cluster needs from the outside. */
interface KubernetesLeftoversTools {
  readonly choice: ClusterChoice;
  readonly log: Log;
  readonly clock: Clock;
}

/** A removal repeats its rounds anyway. */
const PATIENCE_MS = 5_000;

const never = new AbortController().signal;

/** What main has left behind in a namespace. */
export function kubernetesLeftovers(tools: KubernetesLeftoversTools, connectTo = connectCluster): Leftovers {
  const { choice, clock } = tools;
  const cluster = connectTo(choice.access, {
    clock,
    signal: never,
    patienceMs: PATIENCE_MS,
    onAnswer: callTeller(tools.log),
  });
  const namespace = cluster.namespace(choice.namespace);
  return {
    ...kubernetesInventory(namespace),
    lostSessions: async (job, step) => ({
      kind: "found",
      belongings: await findLost(job, step, namespace),
    }),
    // The job's pod stands on no network of ours.
    leave: async () => {},
    sweep: (ownJobSession, signal, leastAgeSeconds) =>
      sweepNamespace(ownJobSession, { ...tools, cluster, namespace, signal, leastAgeSeconds }),
    orphans: (ownJobSession, leastAgeSeconds) =>
      listOrphanedObjects(ownJobSession, { cluster, namespace, leastAgeSeconds }),
  };
}
