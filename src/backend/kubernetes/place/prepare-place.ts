import { randomBytes } from "node:crypto";
import type { Job } from "../../../job/job.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import type { Place, PlaceOrder, PreparedService } from "../../../ports/place.ts";
import type { RunningService } from "../../../ports/running-service.ts";
import type { Surroundings } from "../../../ports/surroundings.ts";
import type { PullPolicy, ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import type { Namespace } from "../cluster/cluster.ts";
import { isClusterRefusal } from "../cluster/cluster-refusal.ts";
import { type Marks, marksOf, marksOfJob, marksOfThing, POD_LABEL } from "../labels.ts";
import type { OwnerReference } from "../objects/object-meta.ts";
import { planHeadlessService } from "../pod/plan-headless-service.ts";
import { planObjects } from "../pod/plan-objects.ts";
import { type PodWatch, watchStepPods } from "../running/pod-watch.ts";
import { runningPod } from "../running/running-pod.ts";
import { startPod } from "../running/start-pod.ts";
import { hostInCluster, networkName, podName, searchDomains } from "./names.ts";
import type { OwnPod } from "./own-pod.ts";
import { podRoutes, routesToPod } from "./routes-to-pod.ts";

/** What starting pods needs from outside. */
interface PlaceTools {
  readonly job: Job;
  readonly namespace: Namespace;
  readonly own: OwnPod;
  /** /etc/resolv.conf of this pod. */
  readonly resolvConf: string;
  readonly surroundings: Pick<Surroundings, "resolveName">;
  readonly log: Log;
  readonly clock: Clock;
}

/** Creates what a step's services share, and returns the place that starts them there. */
export async function prepareNamespace(order: PlaceOrder, tools: PlaceTools): Promise<Place> {
  const { session, wishes } = order;
  const { namespace, own, job, log } = tools;
  const network = networkName(session);
  const marks = marksOf(session, own, { job, expiresSeconds: wishes.expiresSeconds });
  const [watch] = await Promise.all([
    watchStepPods(namespace, { [POD_LABEL.session]: session.id }),
    provideNetwork(network, marks, tools),
  ]);
  log.info(`Services run as pods in the namespace ${namespace.name}; this job reaches them by their names.`);
  const step = { session, network, marks, watch, expiresSeconds: wishes.expiresSeconds, pull: wishes.pull };
  return {
    vantage: "pod",
    network,
    jobHost: own.address,
    lacksNames: true,
    prepare: async (service) => prepare(service, step, tools),
    async toolEnvironment() {
      throw new UserError(
        "the input testcontainers needs a Docker daemon, and this job's services run as pods",
        {
          topic: "Not possible in a pod",
          hint: "Remove the input, or give the runner a daemon (actions-runner-controller: containerMode.type dind).",
        },
      );
    },
    close: watch.close,
  };
}

/** An earlier step of the job may have made it. */
async function provideNetwork(name: string, marks: Marks, { namespace, own }: PlaceTools): Promise<void> {
  const metadata = { name, ...marksOfJob(marks, name), ownerReferences: ownerOf(own, namespace.name) };
  try {
    await namespace.services.create(planHeadlessService(metadata));
  } catch (error) {
    if (!isClusterRefusal(error, 409) || error.reason !== "AlreadyExists") throw error;
  }
}

/** An owner in another namespace would count as gone. */
function ownerOf(own: OwnPod, namespace: string): readonly OwnerReference[] {
  if (own.namespace !== namespace) return [];
  return [
    {
      apiVersion: "v1",
      kind: "Pod",
      name: own.name,
      uid: own.uid,
      controller: false,
      blockOwnerDeletion: false,
    },
  ];
}

/** What holds for all services of a step. */
interface Step {
  readonly session: PlaceOrder["session"];
  readonly network: string;
  readonly marks: Marks;
  readonly watch: PodWatch;
  readonly expiresSeconds: number;
  readonly pull: PullPolicy | undefined;
}

function prepare(service: ServiceRequest, step: Step, tools: PlaceTools): PreparedService {
  const image = { exposedPorts: [], environment: [] };
  return { image, pull: undefined, start: (order) => start(service, order, step, tools) };
}

async function start(
  { name }: ServiceRequest,
  { define, dataDirectories, signal }: Parameters<PreparedService["start"]>[0],
  step: Step,
  tools: PlaceTools,
): Promise<RunningService> {
  const { session, network, marks, watch, expiresSeconds } = step;
  const { namespace, own, surroundings } = tools;
  const where = { network, namespace: namespace.name, ownNamespace: own.namespace };
  const host = hostInCluster(name, where);
  const service = define((port) => podRoutes(host, [], port));
  const start = randomBytes(4).toString("hex");
  const thing = { name: podName(name, session), service: name, start };
  const { secret, pod: wanted } = planObjects(
    { ...service, pull: service.pull ?? step.pull },
    { podName: thing.name, secretName: `${thing.name}-${start}`, ...marksOfThing(marks, thing) },
    dataDirectories,
    {
      ownerReferences: ownerOf(own, namespace.name),
      subdomain: network,
      searches: searchDomains(tools.resolvConf, where),
      jobHost: own.address,
      deadlineSeconds: expiresSeconds,
    },
  );
  const pod = await startPod({ service, secret, pod: wanted }, signal, { ...tools, watch });
  return runningPod(pod, {
    namespace,
    watch,
    healthcheck: service.healthcheck?.test && {
      test: service.healthcheck.test,
      timeoutMs: service.healthcheck.timeoutMs,
    },
    routesTo: (addresses, exec) => routesToPod(host, addresses, { exec, resolve: surroundings.resolveName }),
  });
}
