import { isSameRepository, parseImageReference } from "../../../request/image-reference.ts";
import type { ImageFacts } from "../engine/images.ts";

/** What to say if a name means another image than before the pull; `undefined` if it means the same one. */
export function movedTag(
  image: string,
  before: Pick<ImageFacts, "id" | "digests">,
  after: Pick<ImageFacts, "id" | "digests">,
): string | undefined {
  if (before.id === after.id) return undefined;
  return `${image} has moved, from ${digestOf(image, before)} to ${digestOf(image, after)}`;
}

/** The registry's digest, by which the image can be pinned; otherwise the daemon's own id. */
function digestOf(image: string, { id, digests }: Pick<ImageFacts, "id" | "digests">): string {
  const reference = digests.find((one) => isSameRepository(one, image)) ?? "";
  return parseImageReference(reference)?.digest ?? id;
}
