import type { ImagePull } from "../../../../ports/place.ts";
import { parseImageReference } from "../../../../request/image-reference.ts";
import type { RegistryCredentials } from "../../../login/registry-auth.ts";
import type { PullRequest } from "../../engine/images.ts";
import { type LastNews, type PullTools, pullOnce } from "./pull-once.ts";
import { type PullPatience, pullPatiently } from "./pull-patiently.ts";
import { bytesIn } from "./pull-progress.ts";

/** An image that a service needs from its registry. */
export interface PullOrder {
  /** As the user wrote it. */
  readonly image: string;
  readonly platform: string | undefined;
  readonly credentials: RegistryCredentials | undefined;
  readonly patience: PullPatience;
  readonly signal: AbortSignal;
}

/** Gets an image from its registry; throws `FailedPull`. */
export type Pull = (order: PullOrder) => Promise<ImagePull>;

/**
 * The pulls of a step: all at once, and one for each image however many services use it. Orders are one if reference,
 * platform and login are the same.
 */
export function sharedPulls(
  tools: Omit<PullTools, "lastNews" | "onNews"> & { /** Like `Math.random`. */ random(): number },
): Pull {
  const pulls = new Map<string, Promise<ImagePull>>();
  const lastNews: LastNews = { atMs: tools.clock.nowMs() };
  return (order) => {
    const { image, platform, credentials, patience, signal } = order;
    const reference = withTag(image);
    const key = JSON.stringify([parseImageReference(reference), platform, credentials, patience]);
    const request = {
      reference,
      ...(platform === undefined ? {} : { platform }),
      ...(credentials === undefined ? {} : { credentials }),
      signal,
    };
    const pull = pulls.get(key) ?? pullTimed(order, request);
    pulls.set(key, pull);
    return pull;
  };

  async function pullTimed(
    { image, patience, signal }: PullOrder,
    request: Omit<PullRequest, "onProgress">,
  ): Promise<ImagePull> {
    const startedAtMs = tools.clock.nowMs();
    const once = (onNews: () => void) => pullOnce(image, request, { ...tools, lastNews, onNews });
    const progress = await pullPatiently(image, once, { ...tools, patience, signal });
    return { startedAtMs, endedAtMs: tools.clock.nowMs(), bytes: bytesIn(progress).total };
  }
}

/** Without tag and digest, the daemon would pull every tag of the repository. */
function withTag(image: string): string {
  const { tag, digest } = parseImageReference(image) ?? {};
  return tag === undefined && digest === undefined ? `${image}:latest` : image;
}
