import type { Removal, RemovalPatience } from "../../../ports/inventory.ts";
import type { Belongings } from "../../../ports/session.ts";
import {
  joined,
  NOTHING_FOUND,
  type Removable,
  type Round,
  removeEach,
  unlessFailed,
} from "../../removal/removal.ts";
import { removeRepeatedly } from "../../removal/remove-repeatedly.ts";
import type { Namespace, ObjectLabels } from "../cluster/cluster.ts";
import { isOurs, selectorFor, selectorForJob } from "../labels.ts";
import type { ObjectMeta } from "../objects/object-meta.ts";

/**
 * Removes everything of ours that carries the labels, and the job's headless Service if no other step of the job has a
 * pod left. Tries everything, and retries while the cluster is in trouble; never throws.
 */
export function removeObjects(
  belongings: Belongings,
  namespace: Namespace,
  patience: RemovalPatience,
): Promise<Removal> {
  const labels = selectorFor(belongings);
  return removeRepeatedly(async () => {
    const pods = await removePods(labels, namespace);
    const secrets = await removeSecrets(labels, namespace);
    const networks =
      patience.network === "kept" ? NOTHING_FOUND : await removeNetworks(belongings, namespace);
    return joined([pods, secrets, networks]);
  }, patience);
}

/** Removes the pods with these labels. */
function removePods(labels: ObjectLabels, { pods }: Pick<Namespace, "pods">): Promise<Round> {
  return unlessFailed("pods", async () => {
    const found = (await pods.list(labels)).map(({ metadata }) => metadata).filter(isOurs);
    return removeEach(found.map((one) => removable({ kind: "container", noun: "pod" }, one, pods.remove)));
  });
}

/** They have the labels of their pods, and are not counted, because they are part of them. */
export function removeSecrets(labels: ObjectLabels, { secrets }: Pick<Namespace, "secrets">): Promise<Round> {
  return unlessFailed("secrets", async () => {
    await secrets.removeAll(labels);
    return NOTHING_FOUND;
  });
}

function removeNetworks(belongings: Belongings, { pods, services }: Namespace): Promise<Round> {
  return unlessFailed("services", async () => {
    const ofJob = selectorForJob(belongings);
    if ((await pods.list(ofJob)).length > 0) return NOTHING_FOUND;
    const found = (await services.list(ofJob)).map(({ metadata }) => metadata).filter(isOurs);
    return removeEach(
      found.map((one) => removable({ kind: "network", noun: "Service" }, one, services.remove)),
    );
  });
}

function removable(
  { kind, noun }: Pick<Removable, "kind" | "noun">,
  { name = "", uid = "" }: ObjectMeta,
  remove: (name: string, uid: string) => Promise<void>,
) {
  return {
    kind,
    noun,
    name,
    async remove() {
      await remove(name, uid);
      return "removed" as const;
    },
  };
}
