import { ServiceFailure } from "../../../ports/service-failure.ts";
import type { ClusterRefusal } from "../cluster/cluster-refusal.ts";

/** A pod that the API server does not accept: a quota, PodSecurity, a webhook, a field that it does not know. */
export function refusedFailure(service: string, refusal: ClusterRefusal): ServiceFailure {
  return new ServiceFailure(service, `was refused by the cluster: ${refusal.sentence}`, {
    topic: "Refused by the cluster",
    hint: hintFor(refusal.sentence),
    cause: refusal,
  });
}

/** The first that the API server's sentence fits. */
const ADVICE: readonly (readonly [form: RegExp, hint: string])[] = [
  [
    /exceeded quota/i,
    "Free what the namespace's ResourceQuota counts, raise it, or ask for less with `--memory` and `--cpus` in `options`.",
  ],
  [
    /failed quota: .*must specify/i,
    "The namespace's ResourceQuota wants every container to say these: set them with `--memory` and `--cpus` in `options`, or for all services in `pod-template` (spec.containers, name: service, resources).",
  ],
  [
    /(?:minimum|maximum) .*usage per/i,
    "The namespace's LimitRange says how much a pod may ask for: change `--memory` and `--cpus` in `options`, or `resources` in `pod-template`.",
  ],
  [
    /violates PodSecurity "restricted/i,
    "If the image can run as another user than root, name that user by its number (`options: --user 999`): its pod then meets this level. Otherwise use an image that can, or a namespace with the PodSecurity level baseline.",
  ],
  [
    /violates PodSecurity/i,
    "Remove what the sentence names from `options` and `pod-template`, or use a namespace whose PodSecurity level allows it.",
  ],
  [/unknown field/i, "This cluster is older than that field: remove it from `pod-template`."],
];

function hintFor(sentence: string): string {
  const [, hint] = ADVICE.find(([form]) => form.test(sentence)) ?? [];
  return hint ?? "Change what the sentence names, or the cluster's policy for this namespace.";
}
