import type { ContainerStatus } from "../objects/pod-status.ts";
import type { Hindrance } from "./hindrance.ts";
import { pullHindrance } from "./pull-hindrance.ts";

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
  SignatureValidationFailed: {
    topic: "Refused by the cluster",
    hint: "The node takes only images with a signature that it knows: sign it, or ask who runs the cluster.",
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
  return pullHindrance(image, reason, message);
}
