import { fieldsOf } from "./image-config.ts";

/** Where a manifest leads. */
type ManifestContent =
  | { readonly kind: "image"; readonly configDigest: string }
  /** A list for several platforms: the manifest to ask for next. */
  | { readonly kind: "index"; readonly manifestDigest: string }
  | { readonly kind: "unknown" };

/** As Go names them, such as `linux` and `arm64`. */
export interface Platform {
  readonly system: string;
  readonly architecture: string;
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * Reads a manifest or an index of manifests (opencontainers/image-spec manifest.md and image-index.md, and Docker's,
 * which have the same fields). Without one for the platform, the first of its system serves: what images say of
 * themselves seldom depends on the processor.
 */
export function readManifest(document: unknown, { system, architecture }: Platform): ManifestContent {
  const { config, manifests } = fieldsOf(document);
  const { digest } = fieldsOf(config);
  if (isDigest(digest)) return { kind: "image", configDigest: digest };
  const ofSystem = (Array.isArray(manifests) ? manifests : [])
    .map(fieldsOf)
    .map((one) => ({ digest: one.digest, platform: fieldsOf(one.platform) }))
    .filter(({ platform }) => platform.os === system);
  const chosen = ofSystem.find(({ platform }) => platform.architecture === architecture) ?? ofSystem[0];
  return isDigest(chosen?.digest) ? { kind: "index", manifestDigest: chosen.digest } : { kind: "unknown" };
}

function isDigest(value: unknown): value is string {
  return typeof value === "string" && DIGEST.test(value);
}
