import type { ListedContainer } from "../engine/containers.ts";
import type { Engine } from "../engine/engine.ts";
import type { Labels } from "../engine/labels.ts";
import type { NetworkFacts, Networks } from "../engine/networks.ts";
import type { ListedVolume } from "../engine/volumes.ts";
import { isNamedByItsLabels, isOurContainer, isOurNetwork, isOurVolume } from "./is-ours.ts";

/** The containers with these labels that are provably ours. */
export async function ourContainers(
  labels: Labels,
  { containers, images }: Pick<Engine, "containers" | "images">,
): Promise<ListedContainer[]> {
  const listed = await containers.list(labels);
  const isOurs = judgeContainers(images);
  const verdicts = await Promise.all(listed.map(isOurs));
  return listed.filter((_, at) => verdicts[at]);
}

/**
 * Tells which of the containers that were just listed are ours. Looks at each image once, however many containers were
 * made of it: what an id names never changes. For one round only: an image may be removed.
 */
export function judgeContainers(
  images: Pick<Engine["images"], "find">,
): (container: ListedContainer) => Promise<boolean> {
  const looks = new Map<string, Promise<Labels | undefined>>();
  const labelsOfImage = (id: string) => {
    const look = looks.get(id) ?? images.find(id).then((image) => image?.labels);
    looks.set(id, look);
    return look;
  };
  return async (container) =>
    isNamedByItsLabels(container) &&
    isOurContainer(container, container.imageId === "" ? undefined : await labelsOfImage(container.imageId));
}

/** The networks with these labels that are provably ours. */
export async function ourNetworks(labels: Labels, networks: Pick<Networks, "list">): Promise<NetworkFacts[]> {
  return (await networks.list(labels)).filter(isOurNetwork);
}

/** The volumes with these labels that are provably ours. */
export async function ourVolumes(
  labels: Labels,
  { volumes }: Pick<Engine, "volumes">,
): Promise<ListedVolume[]> {
  return (await volumes.list(labels)).filter(isOurVolume);
}
