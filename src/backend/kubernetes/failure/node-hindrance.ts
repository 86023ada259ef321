import type { Pod } from "../objects/pod.ts";
import { CONTAINER_NAME } from "../pod/container-name.ts";
import type { Hindrance } from "./hindrance.ts";

/** How long a cluster that adds nodes on demand may take to have room. */
const ROOM_MS = 30_000;
/** No node that is added helps (kubernetes pkg/scheduler, volumebinding). */
const NO_CLAIM = /persistentvolumeclaim "[^"]*" (?:not found|is being deleted)/;
/** How long a node may try again to give a pod its network and volumes. */
const PREPARE_MS = 60_000;
/** How long a cluster may do nothing at all; an image that is pulled is something. */
const SILENCE_MS = 120_000;

export const NO_NODE_YET = "waiting for a node";

/**
 * What keeps a pod from a node that has begun with it.
 *
 * @param warning what the cluster has noted last about the pod, if that was a failure
 */
export function nodeHindrance(
  { spec, status = {} }: Pod,
  warning: string | undefined,
): Hindrance | undefined {
  const { conditions, containerStatuses } = status;
  const refusal = conditions?.find(({ type, status }) => type === "PodScheduled" && status === "False");
  if (refusal?.reason === "Unschedulable") return unschedulable(refusal.message ?? "Unschedulable");
  if (refusal !== undefined) return undefined;
  if (warning !== undefined) return unprepared(warning);
  const hasBegun = containerStatuses?.some(({ name }) => name === CONTAINER_NAME);
  return hasBegun ? undefined : silent(spec.nodeName);
}

function unschedulable(words: string): Hindrance {
  const topic = "No room in the cluster";
  if (NO_CLAIM.test(words))
    return {
      why: `cannot have its volume: ${words}`,
      topic,
      hint: "Create the PersistentVolumeClaim in this namespace, or write only the volume's path in `volumes`.",
    };
  return {
    why: `found no node that has room for it: ${words}`,
    topic,
    hint: "Ask for less with `--memory` and `--cpus` in `options`, or give the cluster a node that fits.",
    mayPass: { withinMs: ROOM_MS, note: `no node has room for it: ${words}` },
  };
}

function unprepared(warning: string): Hindrance {
  return {
    why: `could not be prepared by its node: ${warning}`,
    topic: "Refused by the cluster",
    hint: "Its sentence is the node's own; most often a volume, a Secret or the node's network is missing.",
    mayPass: { withinMs: PREPARE_MS, note: `its node cannot prepare it yet: ${warning}` },
  };
}

function silent(nodeName: string | undefined): Hindrance {
  const within = `within ${SILENCE_MS / 60_000} minutes`;
  return {
    why:
      nodeName === undefined
        ? `was given to no node ${within}, and the cluster does not say why`
        : `was given to the node ${nodeName}, which has not begun with it ${within}`,
    topic: "No room in the cluster",
    hint: "Look whether the cluster's scheduler and the node's kubelet are at work (`kubectl get nodes`).",
    mayPass: { withinMs: SILENCE_MS, note: NO_NODE_YET },
  };
}
