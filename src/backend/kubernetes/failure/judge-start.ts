import { ServiceFailure } from "../../../ports/service-failure.ts";
import type { Topic } from "../../../topics.ts";
import type { Pod } from "../objects/pod.ts";
import { CONTAINER_NAME } from "../pod/container-name.ts";
import { endOfPod } from "./end-of-pod.ts";

/** How far the start of a pod has come. */
type StartVerdict =
  /** Its program runs, or has ended by itself. */
  | { readonly kind: "started" }
  /** `note` says for what. */
  | { readonly kind: "waiting"; readonly note: string }
  | { readonly kind: "failed"; readonly failure: ServiceFailure };

/** How long a cluster that adds nodes on demand may take to have room. */
const ROOM_MS = 30_000;
/** No node that is added helps (kubernetes pkg/scheduler, volumebinding). */
const NO_CLAIM = /persistentvolumeclaim "[^"]*" (?:not found|is being deleted)/;
/** How long the node may try again to pull, if the reason may pass. */
const PULL_MS = 60_000;
/** How long a node may try again to give a pod its network and volumes. */
const PREPARE_MS = 60_000;
/** How long a cluster may do nothing at all; an image that is pulled is something. */
const SILENCE_MS = 120_000;
/** A registry that is busy, or was out of reach for a moment. */
const MAY_PASS =
  /timeout|timed out|\b(?:429|50[0234])\b|toomanyrequests|EOF|connection re(?:set|fused)|try again/i;

/** Reasons of the kubelet for which no program will run, however long one waits (kubernetes pkg/kubelet). */
const FINAL: Readonly<Record<string, { readonly topic: Topic; readonly hint: string }>> = {
  InvalidImageName: {
    topic: "Image not found or private",
    hint: "Correct the name of the image.",
  },
  ErrImageNeverPull: {
    topic: "Image not on this machine",
    hint: "Remove `pull: never`: the node that was chosen does not have the image.",
  },
  CreateContainerConfigError: {
    topic: "Refused by the cluster",
    hint: "The node cannot make the container as it is asked for; its sentence says what is missing.",
  },
  CreateContainerError: {
    topic: "Command cannot start",
    hint: "Check `command`, `entrypoint` and the image's own program.",
  },
  RunContainerError: {
    topic: "Command cannot start",
    hint: "Check `command`, `entrypoint` and the image's own program.",
  },
};

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
  const failed = (why: string, advice: { readonly topic: Topic; readonly hint: string }): StartVerdict => ({
    kind: "failed",
    failure: new ServiceFailure(service.name, why, { containerId: pod.metadata.name ?? "", ...advice }),
  });
  const { podIP, conditions, containerStatuses } = pod.status ?? {};
  const state = containerStatuses?.find(({ name }) => name === CONTAINER_NAME)?.state;
  if (state?.terminated?.reason === "StartError")
    return failed(`could not be started: ${state.terminated.message ?? "StartError"}`, {
      topic: "Command cannot start",
      hint: "Check `command`, `entrypoint` and the image's own program.",
    });
  const end = endOfPod(pod);
  if (end?.because !== undefined && state?.terminated === undefined)
    return failed(`was ${end.because}`, {
      topic: "Ended by the cluster",
      hint: "Check what the node has room for, and what `--memory` and `--cpus` in `options` ask for.",
    });
  if (end !== undefined || (state?.running !== undefined && podIP)) return { kind: "started" };
  const waiting = state?.waiting?.reason ?? "";
  const words = [waiting, state?.waiting?.message].filter(Boolean).join(": ");
  if (/runAsNonRoot/.test(words))
    return failed(`could not be started: ${words}`, {
      topic: "Refused by the cluster",
      hint: "Its image runs as root, or as a user without a number: name one by its number (`options: --user 999`), or leave `runAsNonRoot` out of `pod-template`.",
    });
  const final = FINAL[waiting];
  if (final !== undefined) return failed(`could not be started: ${words}`, final);
  if (waiting === "ErrImagePull" || waiting === "ImagePullBackOff") {
    if (MAY_PASS.test(words) && waitedMs < PULL_MS)
      return { kind: "waiting", note: `the image ${service.image} could not be pulled yet: ${words}` };
    return failed(`could not pull the image ${service.image}: ${words}`, {
      topic: "Image not found or private",
      hint: "Check the image's name and tag, and whether the namespace's service account has imagePullSecrets for its registry.",
    });
  }
  const scheduling = conditions?.find(({ type, status }) => type === "PodScheduled" && status === "False");
  if (scheduling?.reason === "Unschedulable") {
    const words = scheduling.message ?? "Unschedulable";
    if (NO_CLAIM.test(words))
      return failed(`cannot have its volume: ${words}`, {
        topic: "No room in the cluster",
        hint: "Create the PersistentVolumeClaim in this namespace, or write only the volume's path in `volumes`.",
      });
    if (waitedMs < ROOM_MS) return { kind: "waiting", note: `no node has room for it: ${words}` };
    return failed(`found no node that has room for it: ${words}`, {
      topic: "No room in the cluster",
      hint: "Ask for less with `--memory` and `--cpus` in `options`, or give the cluster a node that fits.",
    });
  }
  if (scheduling === undefined && warning !== undefined) {
    if (waitedMs < PREPARE_MS) return { kind: "waiting", note: `its node cannot prepare it yet: ${warning}` };
    return failed(`could not be prepared by its node: ${warning}`, {
      topic: "Refused by the cluster",
      hint: "Its sentence is the node's own; most often a volume, a Secret or the node's network is missing.",
    });
  }
  const silence = state === undefined && scheduling === undefined ? silenceOf(pod, waitedMs) : undefined;
  if (silence !== undefined)
    return failed(silence, {
      topic: "No room in the cluster",
      hint: "Look whether the cluster's scheduler and the node's kubelet are at work (`kubectl get nodes`).",
    });
  return { kind: "waiting", note: waiting === "" ? "waiting for a node" : "the node prepares its container" };
}

function silenceOf({ spec: { nodeName } }: Pod, waitedMs: number): string | undefined {
  if (waitedMs < SILENCE_MS) return undefined;
  const within = `within ${SILENCE_MS / 60_000} minutes`;
  return nodeName === undefined
    ? `was given to no node ${within}, and the cluster does not say why`
    : `was given to the node ${nodeName}, which has not begun with it ${within}`;
}
