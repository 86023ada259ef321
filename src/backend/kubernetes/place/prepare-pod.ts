import { randomBytes } from "node:crypto";
import type { Job } from "../../../job/job.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import type { PlaceOrder, PreparedService } from "../../../ports/place.ts";
import type { RunningService } from "../../../ports/running-service.ts";
import type { Surroundings } from "../../../ports/surroundings.ts";
import type { WorkspaceTree } from "../../../ports/workspace-tree.ts";
import type { PullPolicy, ServiceRequest } from "../../../request/request.ts";
import type { RegistryCredentials } from "../../login/registry-auth.ts";
import type { Namespace } from "../cluster/cluster.ts";
import { remedyForSilence } from "../failure/remedy-for-silence.ts";
import { effectiveHealthcheck } from "../image/effective-healthcheck.ts";
import type { ImageConfig } from "../image/image-config.ts";
import type { ImageOf } from "../image/read-images.ts";
import { type Marks, marksOfThing } from "../labels.ts";
import type { NetworkPolicy } from "../objects/network-policy.ts";
import type { MountedFile } from "../pod/plan-files.ts";
import { planObjects } from "../pod/plan-objects.ts";
import { isForKubelet } from "../pod/plan-pull-secret.ts";
import type { PodWatch } from "../running/pod-watch.ts";
import { runningPod } from "../running/running-pod.ts";
import { startPod } from "../running/start-pod.ts";
import { layTemplate } from "../template/lay-template.ts";
import type { PodTemplate } from "../template/pod-template.ts";
import { hostInCluster, podName, searchDomains } from "./names.ts";
import { type OwnPod, ownerReferencesOf } from "./own-pod.ts";
import { readFiles } from "./read-files.ts";
import { podRoutes, routesToPod } from "./routes-to-pod.ts";

/** What starting pods needs from outside. */
export interface PodPlaceTools {
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

/** What holds for all services of a step. */
export interface PodStep {
  readonly session: PlaceOrder["session"];
  readonly network: string;
  readonly marks: Marks;
  readonly watch: PodWatch;
  readonly policies: readonly NetworkPolicy[] | undefined;
  readonly expiresSeconds: number;
  readonly pull: PullPolicy | undefined;
}

/** What is known of a service before it starts. */
interface KnownService {
  readonly service: ServiceRequest;
  /** `undefined` if its registry does not tell. */
  readonly image: ImageConfig | undefined;
  readonly files: readonly MountedFile[];
}

/** The node pulls the image, with the pod. */
export async function preparePod(
  service: ServiceRequest,
  step: PodStep,
  tools: PodPlaceTools,
): Promise<PreparedService> {
  const [image, files] = await Promise.all([tools.imageOf(service), readFiles(service, tools.tree)]);
  return {
    image: { exposedPorts: image?.exposedPorts ?? [], environment: image?.environment ?? [] },
    pull: undefined,
    start: (order) => start({ service, image, files }, order, step, tools),
  };
}

async function start(
  { service: { name }, image, files }: KnownService,
  { define, dataDirectories, signal }: Parameters<PreparedService["start"]>[0],
  step: PodStep,
  tools: PodPlaceTools,
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
      ownerReferences: ownerReferencesOf(own, namespace.name),
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
  { loginFor, log }: PodPlaceTools,
): Promise<RegistryCredentials | undefined> {
  const login = await loginFor(service);
  if (login === undefined || isForKubelet(login)) return login;
  log.notice(
    `${service.name}: the node pulls ${service.image} without the stored login, because that is an identity token, which Kubernetes cannot use; \`credentials\` takes an account`,
  );
  return undefined;
}
