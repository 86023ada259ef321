import type { ContainerStatus } from "../objects/pod-status.ts";
import type { Hindrance } from "./hindrance.ts";

/** How long the node may try again to pull, if the reason may pass. */
const PULL_MS = 60_000;
/** A registry that is busy, or was out of reach for a moment. */
const MAY_PASS =
  /timeout|timed out|\b(?:429|50[0234])\b|toomanyrequests|EOF|connection re(?:set|fused)|try again/i;

const PROGRAM = {
  topic: "Command cannot start",
  hint: "Check `command`, `entrypoint` and the image's own program.",
} as const;

/** Reasons of the kubelet for which no program will run, however long one waits (kubernetes pkg/kubelet). */
const FINAL: Readonly<Record<string, Pick<Hindrance, "topic" | "hint">>> = {
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
  CreateContainerError: PROGRAM,
  RunContainerError: PROGRAM,
};

/** What keeps a container from running, by what its node says of it. */
export function containerHindrance(
  image: string,
  state: ContainerStatus["state"] = {},
): Hindrance | undefined {
  const { terminated, waiting: { reason = "", message } = {} } = state;
  if (terminated?.reason === "StartError")
    return { ...PROGRAM, why: `could not be started: ${terminated.message ?? "StartError"}` };
  const words = [reason, message].filter(Boolean).join(": ");
  if (/runAsNonRoot/.test(words))
    return {
      why: `could not be started: ${words}`,
      topic: "Refused by the cluster",
      hint: "Its image runs as root, or as a user without a number: name one by its number (`options: --user 999`), or leave `runAsNonRoot` out of `pod-template`.",
    };
  const final = FINAL[reason];
  if (final !== undefined) return { ...final, why: `could not be started: ${words}` };
  if (reason !== "ErrImagePull" && reason !== "ImagePullBackOff") return undefined;
  const note = `the image ${image} could not be pulled yet: ${words}`;
  return {
    why: `could not pull the image ${image}: ${words}`,
    topic: "Image not found or private",
    hint: "Check the image's name and tag, and whether the namespace's service account has imagePullSecrets for its registry.",
    ...(MAY_PASS.test(words) ? { mayPass: { withinMs: PULL_MS, note } } : {}),
  };
}
