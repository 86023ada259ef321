import type { Engine, ListedContainer, ListedVolume } from "../engine/engine.ts";
import type { Labels } from "../engine/labels.ts";
import type { NetworkFacts, Networks } from "../engine/networks.ts";
import { isNamedByItsLabels, isOurContainer, isOurNetwork, isOurVolume } from "./is-ours.ts";

type Looking = Pick<Engine, "containers" | "images">;

/** The containers with these labels that are ours beyond doubt. */
export async function ourContainers(labels: Labels, engine: Looking): Promise<ListedContainer[]> {
  const named = (await engine.containers.list(labels)).filter(isNamedByItsLabels);
  const verdicts = await Promise.all(named.map(({ id }) => isContainerOurs(id, engine)));
  return named.filter((_, at) => verdicts[at]);
}

/** Looks at the very container and at its image; one that is gone is nobody's. */
export async function isContainerOurs(id: string, { containers, images }: Looking): Promise<boolean> {
  const container = await containers.inspect(id);
  if (container === undefined) return false;
  const image = container.imageId === "" ? undefined : await images.find(container.imageId);
  return isOurContainer(container, image?.labels);
}

/** The networks with these labels that are ours beyond doubt. */
export async function ourNetworks(labels: Labels, networks: Pick<Networks, "list">): Promise<NetworkFacts[]> {
  return (await networks.list(labels)).filter(isOurNetwork);
}

/** The volumes with these labels that are ours beyond doubt. */
export async function ourVolumes(
  labels: Labels,
  { volumes }: Pick<Engine, "volumes">,
): Promise<ListedVolume[]> {
  return (await volumes.list(labels)).filter(isOurVolume);
}
