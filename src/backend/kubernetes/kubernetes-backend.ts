import type { Job } from "../../job/job.ts";
import type { Backend } from "../../ports/backend.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { Surroundings } from "../../ports/surroundings.ts";
import { checkRights } from "./access/check-rights.ts";
import type { ClusterChoice } from "./access/cluster-choice.ts";
import { formatNamespace } from "./access/saved-namespace.ts";
import { connectCluster } from "./api/connect-cluster.ts";
import type { Cluster } from "./cluster/cluster.ts";
import { findOwnPod } from "./place/own-pod.ts";
import { prepareNamespace } from "./place/prepare-place.ts";
import { refuseInAPod } from "./pod/refuse-in-a-pod.ts";
import { kubernetesInventory } from "./removal/kubernetes-inventory.ts";
import { sweepNamespace } from "./removal/sweep.ts";

/** What a start in a cluster needs from the outside. */
interface KubernetesBackendTools {
  readonly choice: ClusterChoice;
  readonly job: Job;
  /** /etc/resolv.conf of this pod. */
  readonly resolvConf: string;
  readonly surroundings: Surroundings;
  readonly log: Log;
  readonly clock: Clock;
  /** Aborts when the step is cancelled. */
  readonly signal: AbortSignal;
  /** After a cancel, the calls of the failure report may go on for a few seconds. */
  readonly reportSignal: AbortSignal;
}

/** How long a cluster whose API server restarts is waited for, in the middle of a start. */
const PATIENCE_MS = 20_000;

/** A namespace of a Kubernetes cluster as a backend. */
export function kubernetesBackend(tools: KubernetesBackendTools, connectTo = connectCluster): Backend {
  const { choice, job, surroundings, log, clock } = tools;
  const connect = (signal: AbortSignal, patienceMs: number): Cluster =>
    connectTo(choice.access, {
      clock,
      signal,
      patienceMs,
      onAnswer: (call, status, afterMs) => log.debug(`${call}: ${status} after ${afterMs.toFixed(1)} ms`),
    });
  const cluster = connect(tools.signal, PATIENCE_MS);
  const namespace = cluster.namespace(choice.namespace);
  return {
    address: formatNamespace(choice.namespace),
    secretsOf: (services) => services.flatMap(({ credentials }) => credentials?.password ?? []),
    async connect(services) {
      refuseInAPod(services);
      const [version] = await Promise.all([cluster.version(), checkRights(namespace, choice.account)]);
      log.info(`Kubernetes ${version}, namespace ${choice.namespace} (${choice.because})`);
    },
    sweepAside(ownJobSession) {
      const ending = new AbortController();
      const signal = AbortSignal.any([tools.signal, ending.signal]);
      let outcome: "done" | "unfinished" = "unfinished";
      const over = sweepNamespace(ownJobSession, { ...tools, cluster, namespace, signal });
      // It never throws.
      void over.then((how) => {
        outcome = how;
      });
      return {
        end() {
          ending.abort(new Error("the step is over"));
          return outcome;
        },
      };
    },
    async prepare(order) {
      const own = await findOwnPod(cluster.namespace(choice.ownNamespace), surroundings);
      return prepareNamespace(order, { ...tools, job, namespace, own });
    },
    inventory: kubernetesInventory(namespace),
    inventoryForReport: kubernetesInventory(connect(tools.reportSignal, 3_000).namespace(choice.namespace)),
  };
}
