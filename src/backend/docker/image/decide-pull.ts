import { isSameRepository, parseImageReference } from "../../../request/image-reference.ts";
import type { PullPolicy } from "../../../request/request.ts";
import type { ImageFacts } from "../engine/images.ts";

export type PullDecision =
  /** Uses the daemon's image. */
  | "keep"
  /** Uses it too, and the log says that the registry was not asked. */
  | "keep-own"
  /** Asks the registry, and its failure counts. */
  | "pull"
  /** Asks the registry, but uses the daemon's image if the registry does not answer. */
  | "refresh"
  /** The daemon lacks it, and pulling is not allowed. */
  | "refuse";

interface PullFacts {
  readonly image: string;
  /** The service's own, or the input's. */
  readonly policy: PullPolicy | undefined;
  /** The image that the daemon has under this name. */
  readonly local: LocalImage | undefined;
  /** By the daemon's clock; `undefined` if unknown. */
  readonly jobStartedEpochMs: number | undefined;
}

export type LocalImage = Pick<ImageFacts, "digests" | "hasDigestOfStore" | "taggedAt">;

/** Whether to ask the registry for a service's image, and what its failure means. */
export function decidePull({ image, policy, local, jobStartedEpochMs }: PullFacts): PullDecision {
  switch (policy) {
    case "always":
      return "pull";
    case "never":
      return local === undefined ? "refuse" : "keep";
    case "missing":
      return local === undefined ? "pull" : "keep";
    case undefined:
      if (local === undefined) return "pull";
      if (!isMoving(image)) return "keep";
      return isOwn(image, local, jobStartedEpochMs) ? "keep-own" : "refresh";
  }
}

/** A name without tag, or with `latest`, means the registry's newest. */
function isMoving(image: string): boolean {
  const { tag = "latest", digest } = parseImageReference(image) ?? {};
  return tag === "latest" && digest === undefined;
}

/**
 * Whether the image was built or loaded on this daemon: a pull (or a push) leaves a digest of its repository behind.
 * Containerd's store gives one to every image, so there only an image that was tagged during this job counts as the
 * job's own; otherwise a later job could get stuck with an old one.
 */
function isOwn(image: string, local: LocalImage, jobStartedEpochMs: number | undefined): boolean {
  if (!local.digests.some((digest) => isSameRepository(digest, image))) return true;
  if (!local.hasDigestOfStore || jobStartedEpochMs === undefined) return false;
  return Date.parse(local.taggedAt) >= jobStartedEpochMs;
}
