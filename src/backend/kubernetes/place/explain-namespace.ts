import type { Explanation } from "../../../ports/explanation.ts";
import type { OwnPod } from "./own-pod.ts";

/** What has chosen a cluster, and where in it the services and the job's own pod are. */
interface ChosenNamespaces {
  readonly namespace: string;
  readonly ownNamespace: string;
  readonly because: string;
}

/** Where services would run and be reached, and why, for people to read. `own` may be the reason why it is unknown. */
export function explainNamespace(
  { namespace, ownNamespace, because }: ChosenNamespaces,
  own: OwnPod | Error,
): Explanation[] {
  const host = `<service>.job-<id>${namespace === ownNamespace ? "" : `.${namespace}`}`;
  return [
    { label: "pod", text: own instanceof Error ? `unknown: ${own.message}` : describeOwn(own) },
    { label: "vantage", text: `pod, because ${because}` },
    { label: "services", text: `pods in the namespace ${namespace}` },
    { label: "route", text: `${host} and the container's port, otherwise the pod's address` },
    { label: "publishes", text: "nothing: pods share the cluster's network" },
  ];
}

function describeOwn({ name, namespace, address }: OwnPod): string {
  return `${name} in the namespace ${namespace} (a pod there has this machine's name and its address ${address})`;
}
