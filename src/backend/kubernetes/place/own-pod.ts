import type { Surroundings } from "../../../ports/surroundings.ts";
import { UserError } from "../../../user-error.ts";
import type { Namespace } from "../cluster/cluster.ts";
import type { Owner } from "../labels.ts";
import type { OwnerReference } from "../objects/object-meta.ts";
import type { Pod } from "../objects/pod.ts";

/** The pod in which this job runs. */
export interface OwnPod extends Owner {
  /** At which services reach the job. */
  readonly address: string;
}

/**
 * Finds it by this machine's names, and believes it only if it has this machine's address: a hostname can be set to
 * anything.
 */
export async function findOwnPod(
  namespace: Pick<Namespace, "name" | "pods">,
  { traces, localAddresses }: Pick<Surroundings, "traces" | "localAddresses">,
): Promise<OwnPod> {
  const names = [...new Set(traces.hostnames)].filter((name) => /^[a-z0-9][a-z0-9.-]*$/.test(name));
  const local = localAddresses();
  for (const name of names) {
    const pod = await namespace.pods.get(name);
    const address = addressesOf(pod).find((one) => local.includes(one));
    const uid = pod?.metadata.uid;
    if (pod === undefined || uid === undefined || address === undefined) continue;
    return { name, namespace: namespace.name, uid, address, labels: pod.metadata.labels ?? {} };
  }
  throw new UserError(
    `the pod of this job was not found: none in the namespace ${namespace.name} has the name ${names.join(" or ")} and this job's address ${local.filter(isOutward).join(" or ")}`,
    {
      hint: "Run the job in a pod with an address and a hostname of its own (no hostNetwork, no `hostname` in its template).",
    },
  );
}

/** An owner in another namespace would count as gone. */
export function ownerReferencesOf(own: OwnPod, namespace: string): readonly OwnerReference[] {
  if (own.namespace !== namespace) return [];
  return [
    {
      apiVersion: "v1",
      kind: "Pod",
      name: own.name,
      uid: own.uid,
      controller: false,
      blockOwnerDeletion: false,
    },
  ];
}

function addressesOf(pod: Pod | undefined): string[] {
  const { podIP, podIPs = [] } = pod?.status ?? {};
  return [podIP, ...podIPs.map(({ ip }) => ip)].filter((address) => address !== undefined);
}

function isOutward(address: string): boolean {
  return address.includes(".") && !address.startsWith("127.");
}
