import { isSessionId } from "../../../job/session.ts";
import type { ContainerFacts, ListedVolume } from "../engine/engine.ts";
import type { Labels } from "../engine/labels.ts";
import type { NetworkFacts } from "../engine/networks.ts";
import { LABEL } from "../labels.ts";

/**
 * Labels alone prove nothing: `docker commit` and LABEL put them into images, and every container of such an image shows
 * them. A thing is ours only if its labels name it by its own name, and, for a container, if its image has not got them.
 */
export function isNamedByItsLabels({ name, labels }: { name: string; labels: Labels }): boolean {
  return hasSession(labels) && labels[LABEL.name] === name;
}

/**
 * `imageLabels`: of the image that it was made of. Where the daemon has lost that image, only a name with the job's
 * digits will do, for names that users choose come again.
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

/** No image gives labels to a network. */
export function isOurNetwork(network: Pick<NetworkFacts, "name" | "labels">): boolean {
  return isNamedByItsLabels(network) && network.name.includes(network.labels[LABEL.jobSession] ?? "");
}

/** Nor to a volume. Ours have no name but the 64 digits that the daemon gives, and those of their container in a label. */
export function isOurVolume({ name, labels }: Pick<ListedVolume, "name" | "labels">): boolean {
  return hasSession(labels) && Boolean(labels[LABEL.name]) && /^[0-9a-f]{64}$/.test(name);
}

function hasSession(labels: Labels): boolean {
  return isSessionId(labels[LABEL.session] ?? "") && isSessionId(labels[LABEL.jobSession] ?? "");
}
