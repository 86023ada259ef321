import type { RegistryCredentials } from "../../login/registry-auth.ts";

/** One repository of a registry: the inner port, whose adapter speaks HTTP. Every call throws an error with its reason. */
export interface Repository {
  /** The document that a tag or a digest names. */
  manifest(reference: string, signal: AbortSignal): Promise<unknown>;
  /** An image's configuration; its content has been compared with the digest. */
  config(digest: string, signal: AbortSignal): Promise<unknown>;
}

/**
 * Opens a repository, without a call.
 *
 * @param registry such as `docker.io` or `ghcr.io`
 * @param repository such as `library/redis`
 */
export type OpenRepository = (
  place: { readonly registry: string; readonly repository: string },
  login: RegistryCredentials | undefined,
) => Repository;
