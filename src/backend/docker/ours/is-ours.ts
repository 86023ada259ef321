import { isSessionId } from "../../../job/session.ts";
import type { ContainerFacts } from "../engine/containers.ts";
import type { Labels } from "../engine/labels.ts";
import type { NetworkFacts } from "../engine/networks.ts";
import type { ListedVolume } from "../engine/volumes.ts";
import { LABEL } from "../labels.ts";

/**
 * Labels alone prove nothing: `docker commit` and LABEL put them into images, and every container of such an image
 * shows them. A thing is ours only if its labels contain its own name and, in the case of a container, if its image
 * does not have them.
 */
export function isNamedByItsLabels({ name, labels }: { name: string; labels: Labels }): boolean {
  return hasSession(labels) && labels[LABEL.name] === name;
}

/**
 * `imageLabels`: the labels of the image that it was created from. If the daemon has lost that image, only a name
 * with the job's digits counts, because names that users choose are reused.
 */
export function isOurContainer(
  container: Pick<ContainerFacts, "name" | "labels">,
  imageLabels: Labels | undefined,
): boolean {
  if (!isNamedByItsLabels(container)) return false;
  const session = container.labels[LABEL.session] ?? "";
  return imageLabels === undefined
    ? container.name.includes(container.labels[LABEL.jobSession] ?? "")
    : imageLabels[LABEL.session] !== session;
}

/** Images give no labels to networks. */
export function isOurNetwork(network: Pick<NetworkFacts, "name" | "labels">): boolean {
  return isNamedByItsLabels(network) && network.name.includes(network.labels[LABEL.jobSession] ?? "");
}

/** Nor to volumes. Ours have only the 64-digit name that the daemon gives, and their container's name in a label. */
export function isOurVolume({ name, labels }: Pick<ListedVolume, "name" | "labels">): boolean {
  return hasSession(labels) && Boolean(labels[LABEL.name]) && /^[0-9a-f]{64}$/.test(name);
}

function hasSession(labels: Labels): boolean {
  return isSessionId(labels[LABEL.session] ?? "") && isSessionId(labels[LABEL.jobSession] ?? "");
}
