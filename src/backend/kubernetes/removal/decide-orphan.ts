import { ANNOTATION, POD_LABEL } from "../labels.ts";
import type { ObjectMeta } from "../objects/object-meta.ts";
import type { Pod } from "../objects/pod.ts";

export type Fate = { readonly kind: "alive" } | { readonly kind: "orphaned"; readonly because: string };

/**
 * Whether the job of a pod or Service of ours has ended: its pod is gone, or is another one by now, or does not run any
 * more.
 *
 * @param owner what has the name of the job's pod now
 */
export function fateOfOwned({ labels = {}, annotations = {} }: ObjectMeta, owner: Pod | undefined): Fate {
  const uid = labels[POD_LABEL.owner];
  // Without one, only its own deadline ends it.
  if (uid === undefined || annotations[ANNOTATION.ownerPod] === undefined) return { kind: "alive" };
  if (owner?.metadata.uid !== uid) return { kind: "orphaned", because: "its job's pod is gone" };
  const phase = owner.status?.phase;
  return phase === "Succeeded" || phase === "Failed"
    ? { kind: "orphaned", because: `its job's pod has ended (${phase})` }
    : { kind: "alive" };
}
