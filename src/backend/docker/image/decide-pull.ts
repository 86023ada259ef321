import { isSameRepository, parseImageReference } from "../../../request/image-reference.ts";
import type { PullPolicy } from "../../../request/request.ts";
import type { ImageFacts } from "../engine/engine.ts";

export type PullDecision =
  /** The daemon's image is taken as it is. */
  | "keep"
  /** So it is, and the log says that the registry was not asked. */
  | "keep-own"
  /** The registry is asked, and its failure counts. */
  | "pull"
  /** The registry is asked, but the daemon's image is taken where it does not answer. */
  | "refresh"
  /** The daemon lacks it, and nobody may be asked. */
  | "refuse";

interface PullFacts {
  readonly image: string;
  /** The service's own, else the input's. */
  readonly policy: PullPolicy | undefined;
  /** The image that the daemon holds under this name. */
  readonly local: LocalImage | undefined;
  /** By the daemon's clock; `undefined` where it is not known. */
  readonly jobStartedEpochMs: number | undefined;
}

export type LocalImage = Pick<ImageFacts, "repositories" | "hasDigestOfStore" | "taggedAt">;

/** Whether the registry is asked for a service's image, and what its failure means. */
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
 * Containerd's store gives one to every image; there only what got its name during this job counts as the job's own,
 * so that no later job is left with an old one.
 */
function isOwn(image: string, local: LocalImage, jobStartedEpochMs: number | undefined): boolean {
  if (!local.repositories.some((repository) => isSameRepository(repository, image))) return true;
  if (!local.hasDigestOfStore || jobStartedEpochMs === undefined) return false;
  return Date.parse(local.taggedAt) >= jobStartedEpochMs;
}
