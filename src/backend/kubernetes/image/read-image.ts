import { type ImageConfig, readImageConfig } from "./image-config.ts";
import { type Platform, readManifest } from "./manifest.ts";
import type { Repository } from "./repository.ts";

/** An index may list an index; registries have none that go deeper. */
const MOST_MANIFESTS = 3;

/** Reads what an image says of itself; throws an error with the reason why it cannot. */
export async function readImage(
  reference: string,
  platform: Platform,
  repository: Repository,
  signal: AbortSignal,
): Promise<ImageConfig> {
  let next = reference;
  for (let read = 0; read < MOST_MANIFESTS; read += 1) {
    const content = readManifest(await repository.manifest(next, signal), platform);
    if (content.kind === "image")
      return readImageConfig(await repository.config(content.configDigest, signal));
    if (content.kind === "unknown") break;
    next = content.manifestDigest;
  }
  throw new Error(`its registry has no image of it for ${platform.system}`);
}
