import { endsWithItsStep } from "../../../job/pipeline.ts";
import type { Place, PlaceOrder } from "../../../ports/place.ts";
import type { Namespace } from "../cluster/cluster.ts";
import { isClusterRefusal } from "../cluster/cluster-refusal.ts";
import { type Marks, marksOf, marksOfJob, POD_LABEL } from "../labels.ts";
import type { NetworkPolicy } from "../objects/network-policy.ts";
import { planHeadlessService } from "../pod/plan-headless-service.ts";
import { watchStepPods } from "../running/pod-watch.ts";
import { networkName } from "./names.ts";
import { ownerReferencesOf } from "./own-pod.ts";
import { type PodPlaceTools, type PodStep, preparePod } from "./prepare-pod.ts";

/** Creates what a step's services share, and returns the place that starts them there. */
export async function prepareNamespace(order: PlaceOrder, tools: PodPlaceTools): Promise<Place> {
  const { session, wishes } = order;
  const { namespace, own, job, log } = tools;
  if (job.pipeline !== undefined) log.warning(endsWithItsStep(job.pipeline));
  const network = networkName(session);
  const marks = marksOf(session, own, { job, expiresSeconds: wishes.expiresSeconds });
  const [watch, policies] = await Promise.all([
    watchStepPods(namespace, { [POD_LABEL.session]: session.id }),
    knownPolicies(namespace),
    provideNetwork(network, marks, tools),
  ]);
  log.info(`Services run as pods in the namespace ${namespace.name}; this job reaches them by their names.`);
  for (const notice of withoutEffect(wishes)) log.notice(notice);
  const step: PodStep = {
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
    prepare: (service) => preparePod(service, step, tools),
    toolEnvironment: undefined,
    close: watch.close,
  };
}

/** Wishes that a pod meets without them, or that mean nothing to it: a workflow may be meant for Docker too. */
function withoutEffect({ publish, publishAddress }: PlaceOrder["wishes"]): string[] {
  const notice = (input: string) =>
    `\`${input}\` has no effect: services run as pods, whose ports need not be published, because the whole cluster reaches them`;
  return [
    ...(publish === "always" ? [notice("publish: always")] : []),
    ...(publishAddress === undefined ? [] : [notice("publish-address")]),
  ];
}

/** They only explain: the right to list them may be missing. */
async function knownPolicies(namespace: Namespace): Promise<readonly NetworkPolicy[] | undefined> {
  return namespace.networkPolicies().catch(() => undefined);
}

/** An earlier step of the job may have made it. */
async function provideNetwork(name: string, marks: Marks, { namespace, own }: PodPlaceTools): Promise<void> {
  const metadata = {
    name,
    ...marksOfJob(marks, name),
    ownerReferences: ownerReferencesOf(own, namespace.name),
  };
  try {
    await namespace.services.create(planHeadlessService(metadata));
  } catch (error) {
    if (!isClusterRefusal(error, 409) || error.reason !== "AlreadyExists") throw error;
  }
}
