import { ServiceFailure } from "../../../ports/service-failure.ts";
import type { Pod } from "../objects/pod.ts";
import type { ContainerStatus } from "../objects/pod-status.ts";
import { CONTAINER_NAME } from "../pod/container-name.ts";
import { containerHindrance } from "./container-hindrance.ts";
import { endOfPod } from "./end-of-pod.ts";
import type { Hindrance } from "./hindrance.ts";
import { NO_NODE_YET, nodeHindrance } from "./node-hindrance.ts";

/** How far the start of a pod has come. */
type StartVerdict =
  /** Its program runs, or has ended by itself. */
  | { readonly kind: "started" }
  /** `note` says for what. */
  | { readonly kind: "waiting"; readonly note: string }
  | { readonly kind: "failed"; readonly failure: ServiceFailure };

/**
 * Whether a pod's program runs by now, or never will: in the cluster's own words.
 *
 * @param warning what the cluster has noted last about it, if that was a failure
 */
export function judgeStart(
  service: { readonly name: string; readonly image: string },
  pod: Pod,
  waitedMs: number,
  warning?: string,
): StartVerdict {
  const { containerStatuses } = pod.status ?? {};
  const state = containerStatuses?.find(({ name }) => name === CONTAINER_NAME)?.state;
  const ofContainer = takenAway(pod, state) ?? containerHindrance(service.image, state);
  if (ofContainer === undefined && hasStarted(pod, state)) return { kind: "started" };
  const hindrance = ofContainer ?? nodeHindrance(pod, warning);
  if (hindrance === undefined)
    return { kind: "waiting", note: state === undefined ? NO_NODE_YET : "the node prepares its container" };
  const { why, topic, hint, mayPass } = hindrance;
  if (mayPass !== undefined && waitedMs < mayPass.withinMs) return { kind: "waiting", note: mayPass.note };
  const failure = new ServiceFailure(service.name, why, {
    containerId: pod.metadata.name ?? "",
    topic,
    hint,
  });
  return { kind: "failed", failure };
}

function takenAway(pod: Pod, state: ContainerStatus["state"]): Hindrance | undefined {
  const because = endOfPod(pod)?.because;
  if (because === undefined || state?.terminated !== undefined) return undefined;
  return {
    why: `was ${because}`,
    topic: "Ended by the cluster",
    hint: "Check what the node has room for, and what `--memory` and `--cpus` in `options` ask for.",
  };
}

function hasStarted(pod: Pod, state: ContainerStatus["state"]): boolean {
  return endOfPod(pod) !== undefined || (state?.running !== undefined && Boolean(pod.status?.podIP));
}
