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

function hintFor(sentence: string): string {
  if (/exceeded quota/i.test(sentence))
    return "Free what the namespace's ResourceQuota counts, raise it, or ask for less with `--memory` and `--cpus` in `options`.";
  if (/violates PodSecurity/i.test(sentence))
    return "Give the namespace a PodSecurity level that the image can meet.";
  if (/(?:minimum|maximum) .*usage per/.test(sentence))
    return "A LimitRange of the namespace bounds what a pod may ask for: change `--memory` and `--cpus` in `options`, or the LimitRange.";
  return "Change what the sentence names, or the cluster's policy for this namespace.";
}
