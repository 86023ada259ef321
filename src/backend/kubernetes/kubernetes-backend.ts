import type { Job } from "../../job/job.ts";
import type { Backend } from "../../ports/backend.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Explainer } from "../../ports/explanation.ts";
import type { Log } from "../../ports/log.ts";
import type { PlaceOrder } from "../../ports/place.ts";
import type { Surroundings } from "../../ports/surroundings.ts";
import type { WorkspaceTree } from "../../ports/workspace-tree.ts";
import { callTeller } from "../../report/call-teller.ts";
import { UserError } from "../../user-error.ts";
import { githubAccount } from "../login/github-login.ts";
import { loginFor } from "../login/login-for.ts";
import { secretsOfLogins } from "../login/secrets-of-logins.ts";
import type { FindLogin } from "../login/stored-logins.ts";
import { sweepInBackground } from "../removal/sweep-in-background.ts";
import { checkRights } from "./access/check-rights.ts";
import type { ClusterChoice } from "./access/cluster-choice.ts";
import { formatNamespace } from "./access/saved-namespace.ts";
import { connectCluster } from "./api/connect-cluster.ts";
import type { Cluster } from "./cluster/cluster.ts";
import { type ImageOf, readImages } from "./image/read-images.ts";
import type { OpenRepository } from "./image/repository.ts";
import { explainNamespace } from "./place/explain-namespace.ts";
import { findOwnPod } from "./place/own-pod.ts";
import { prepareNamespace } from "./place/prepare-place.ts";
import { refuseImpossible } from "./place/refuse-impossible.ts";
import { httpExchange } from "./registry/exchange.ts";
import { repositoryOpener } from "./registry/open-repository.ts";
import { ownArchitecture } from "./registry/own-architecture.ts";
import { kubernetesInventory } from "./removal/kubernetes-inventory.ts";
import { sweepNamespace } from "./removal/sweep.ts";
import type { PodTemplate } from "./template/pod-template.ts";

/** What a start in a cluster needs from the outside. */
interface KubernetesBackendTools {
  readonly choice: ClusterChoice;
  /** Laid over every pod. */
  readonly template: PodTemplate | undefined;
  readonly job: Job;
  /** /etc/resolv.conf of this pod. */
  readonly resolvConf: string;
  readonly surroundings: Surroundings;
  /** The job's files. */
  readonly tree: WorkspaceTree;
  /** This process's environment, which may name a proxy on the way to registries. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The login of an earlier step. */
  readonly findLogin: FindLogin;
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
export function kubernetesBackend(
  tools: KubernetesBackendTools,
  connectTo = connectCluster,
  open: OpenRepository = repositoryOpener(httpExchange(tools.environment)),
): Backend & Explainer {
  const { choice, job, surroundings, log, clock } = tools;
  const connect = (signal: AbortSignal, patienceMs: number): Cluster =>
    connectTo(choice.access, {
      clock,
      signal,
      patienceMs,
      onAnswer: callTeller(log),
    });
  const cluster = connect(tools.signal, PATIENCE_MS);
  const namespace = cluster.namespace(choice.namespace);
  const loginOf = ({ wishes }: Pick<PlaceOrder, "wishes">) => {
    const github = githubAccount(wishes.githubToken, job);
    return (service: Parameters<typeof loginFor>[0]) => loginFor(service, tools.findLogin, github);
  };
  let imageOf: ImageOf | undefined;
  const imagesOf = (order: Pick<PlaceOrder, "services" | "wishes">) => {
    const asking = { ...tools, open, login: loginOf(order), architecture: ownArchitecture() };
    imageOf ??= readImages(order.services, asking);
    return imageOf;
  };
  const ownPod = () => findOwnPod(cluster.namespace(choice.ownNamespace), surroundings);
  return {
    address: formatNamespace(choice.namespace),
    secretsOf: (services, { githubToken }) => secretsOfLogins(services, githubAccount(githubToken, job)),
    async connect(order) {
      await refuseImpossible(order, { ...tools, imageOf: imagesOf(order) });
      const [version] = await Promise.all([cluster.version(), checkRights(choice, { ...tools, cluster })]);
      log.info(`Kubernetes ${version}, namespace ${choice.namespace} (${choice.because})`);
    },
    sweepAside: (ownJobSession) =>
      sweepInBackground(
        (signal) => sweepNamespace(ownJobSession, { ...tools, cluster, namespace, signal }),
        tools,
      ),
    async prepare(order) {
      const own = await ownPod();
      const loginFor = loginOf(order);
      return prepareNamespace(order, { ...tools, namespace, own, imageOf: imagesOf(order), loginFor });
    },
    async explain() {
      const own = await ownPod().catch((error) => {
        if (error instanceof UserError) return error;
        throw error;
      });
      return explainNamespace(choice, own);
    },
    inventory: kubernetesInventory(namespace),
    inventoryForReport: kubernetesInventory(connect(tools.reportSignal, 3_000).namespace(choice.namespace)),
  };
}
