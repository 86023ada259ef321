import type { Hindrance } from "./hindrance.ts";

/** Reasons of the kubelet for an image that it could not get (kubernetes pkg/kubelet/images, cri-api pkg/errors). */
const REASONS = ["ErrImagePull", "ImagePullBackOff", "RegistryUnavailable", "ImageInspectError"];
/** How long the node may try again to pull, if the reason may pass. */
const PULL_MS = 60_000;
const LIMITED = /\b429\b|toomanyrequests/i;
/** A registry that is busy, or was out of reach for a moment. */
const AWAY = /timeout|timed out|\b50[0234]\b|EOF|connection re(?:set|fused)|try again|RegistryUnavailable/i;
/** What older kubelets say, and one that was started again: the reason was in their words before. */
const WITHOUT_REASON = /^Back-off pulling image "[^"]*"$/;

/** What a pull that failed keeps from running, by its node's words; `undefined` if none did. */
export function pullHindrance(image: string, reason: string, message = ""): Hindrance | undefined {
  if (!REASONS.includes(reason)) return undefined;
  const words = [reason, message].filter(Boolean).join(": ");
  const advice = adviceOn(withoutNames(words, image));
  const note = `the image ${image} could not be pulled yet: ${words}`;
  return {
    why: `could not pull the image ${image}: ${words}`,
    topic: advice.topic,
    hint: advice.hint,
    ...(advice.mayPass || WITHOUT_REASON.test(message) ? { mayPass: { withinMs: PULL_MS, note } } : {}),
  };
}

type Advice = Pick<Hindrance, "topic" | "hint"> & { readonly mayPass: boolean };

function adviceOn(words: string): Advice {
  if (LIMITED.test(words))
    return {
      topic: "Registry limits pulls",
      hint: "Give `credentials`, or use a mirror of the registry: without a login it counts the pulls of all nodes together.",
      mayPass: true,
    };
  if (AWAY.test(words))
    return {
      topic: "Registry out of reach",
      hint: "The node has tried it again for a minute. Run the job again later, or check that the cluster's nodes can reach the registry.",
      mayPass: true,
    };
  return {
    topic: "Image not found or private",
    hint: "Check the image's name and tag, and whether the namespace's service account has imagePullSecrets for its registry.",
    mayPass: false,
  };
}

/** A name may hold any word or number. */
function withoutNames(words: string, image: string): string {
  return words.replaceAll(image, "").replaceAll(/https?:\/\/\S+/g, "");
}
