import { randomBytes } from "node:crypto";
import type { Job } from "../../../job/job.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import type { Place, PlaceOrder, PreparedService } from "../../../ports/place.ts";
import type { RunningService } from "../../../ports/running-service.ts";
import type { Surroundings } from "../../../ports/surroundings.ts";
import type { WorkspaceTree } from "../../../ports/workspace-tree.ts";
import type { PullPolicy, ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import type { RegistryCredentials } from "../../login/registry-auth.ts";
import type { Namespace } from "../cluster/cluster.ts";
import { isClusterRefusal } from "../cluster/cluster-refusal.ts";
import { remedyForSilence } from "../failure/remedy-for-silence.ts";
import { effectiveHealthcheck } from "../image/effective-healthcheck.ts";
import type { ImageConfig } from "../image/image-config.ts";
import type { ImageOf } from "../image/read-images.ts";
import { type Marks, marksOf, marksOfJob, marksOfThing, POD_LABEL } from "../labels.ts";
import type { NetworkPolicy } from "../objects/network-policy.ts";
import type { OwnerReference } from "../objects/object-meta.ts";
import type { MountedFile } from "../pod/plan-files.ts";
import { planHeadlessService } from "../pod/plan-headless-service.ts";
import { planObjects } from "../pod/plan-objects.ts";
import { isForKubelet } from "../pod/plan-pull-secret.ts";
import { type PodWatch, watchStepPods } from "../running/pod-watch.ts";
import { runningPod } from "../running/running-pod.ts";
import { startPod } from "../running/start-pod.ts";
import { layTemplate } from "../template/lay-template.ts";
import type { PodTemplate } from "../template/pod-template.ts";
import { hostInCluster, networkName, podName, searchDomains } from "./names.ts";
import type { OwnPod } from "./own-pod.ts";
import { readFiles } from "./read-files.ts";
import { podRoutes, routesToPod } from "./routes-to-pod.ts";

/** What starting pods needs from outside. */
interface PlaceTools {
  readonly job: Job;
  readonly namespace: Namespace;
  readonly own: OwnPod;
  readonly imageOf: ImageOf;
  /** The login at the registry of a service's image. */
  loginFor(service: ServiceRequest): Promise<RegistryCredentials | undefined>;
  readonly template: PodTemplate | undefined;
  /** /etc/resolv.conf of this pod. */
  readonly resolvConf: string;
  /** The job's files. */
  readonly tree: WorkspaceTree;
  readonly surroundings: Pick<Surroundings, "resolveName">;
  readonly log: Log;
  readonly clock: Clock;
}

/** Creates what a step's services share, and returns the place that starts them there. */
export async function prepareNamespace(order: PlaceOrder, tools: PlaceTools): Promise<Place> {
  const { session, wishes } = order;
  const { namespace, own, job, log } = tools;
  if (wishes.network !== undefined) throw networkWithoutUse(wishes.network);
  const network = networkName(session);
  const marks = marksOf(session, own, { job, expiresSeconds: wishes.expiresSeconds });
  const [watch, policies] = await Promise.all([
    watchStepPods(namespace, { [POD_LABEL.session]: session.id }),
    knownPolicies(namespace),
    provideNetwork(network, marks, tools),
  ]);
  log.info(`Services run as pods in the namespace ${namespace.name}; this job reaches them by their names.`);
  const step = {
    session,
    network,
    marks,
    watch,
    policies,
    expiresSeconds: wishes.expiresSeconds,
    pull: wishes.pull,
  };
  return {
    vantage: "pod",
    network,
    jobHost: own.address,
    lacksNames: true,
    prepare: (service) => prepare(service, step, tools),
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

function networkWithoutUse(network: string): UserError {
  return new UserError(`the input network asks for ${network}, but this job's services run as pods`, {
    topic: "Not possible in a pod",
    hint: "Remove the input, because pods share the cluster's network, or use `backend: docker`.",
  });
}

/** They only explain: the right to list them may be missing. */
async function knownPolicies(namespace: Namespace): Promise<readonly NetworkPolicy[] | undefined> {
  return namespace.networkPolicies().catch(() => undefined);
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
  readonly policies: readonly NetworkPolicy[] | undefined;
  readonly expiresSeconds: number;
  readonly pull: PullPolicy | undefined;
}

/** What is known of a service before it starts. */
interface Known {
  readonly service: ServiceRequest;
  /** `undefined` if its registry does not tell. */
  readonly image: ImageConfig | undefined;
  readonly files: readonly MountedFile[];
}

/** The node pulls the image, with the pod. */
async function prepare(service: ServiceRequest, step: Step, tools: PlaceTools): Promise<PreparedService> {
  const [image, files] = await Promise.all([tools.imageOf(service), readFiles(service, tools.tree)]);
  return {
    image: { exposedPorts: image?.exposedPorts ?? [], environment: image?.environment ?? [] },
    pull: undefined,
    start: (order) => start({ service, image, files }, order, step, tools),
  };
}

async function start(
  { service: { name }, image, files }: Known,
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
  const { secrets, pod: wanted } = planObjects(
    {
      service: { ...service, pull: service.pull ?? step.pull },
      login: await pullLogin(service, tools),
      dataDirectories: [...(image?.volumes ?? []), ...dataDirectories],
      files,
    },
    { podName: thing.name, secretName: `${thing.name}-${start}`, ...marksOfThing(marks, thing) },
    {
      ownerReferences: ownerOf(own, namespace.name),
      subdomain: network,
      searches: searchDomains(tools.resolvConf, where),
      jobHost: own.address,
      deadlineSeconds: expiresSeconds,
    },
  );
  const laid = layTemplate(wanted, tools.template);
  const pod = await startPod({ service, secrets, pod: laid }, signal, { ...tools, watch });
  return runningPod(pod, {
    namespace,
    watch,
    healthcheck: effectiveHealthcheck(service.healthcheck, image?.healthcheck),
    routesTo: (addresses, exec) =>
      routesToPod(host, addresses, {
        exec,
        resolve: surroundings.resolveName,
        remedy: remedyForSilence(step.policies, { service: pod.metadata.labels ?? {}, job: own.labels }),
      }),
  });
}

async function pullLogin(
  service: ServiceRequest,
  { loginFor, log }: PlaceTools,
): Promise<RegistryCredentials | undefined> {
  const login = await loginFor(service);
  if (login === undefined || isForKubelet(login)) return login;
  log.notice(
    `${service.name}: the node pulls ${service.image} without the stored login, because that is an identity token, which Kubernetes cannot use; \`credentials\` takes an account`,
  );
  return undefined;
}
