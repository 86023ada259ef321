import type { ServiceRequest } from "../request/request.ts";

/** The account with which the runner itself pulls from GitHub's registry. */
export interface GithubAccount {
  readonly actor: string;
  readonly token: string;
}

/**
 * The login for a service's image: the user's own, else for ghcr.io the job's token, as GitHub's runner logs in by
 * itself (runner ContainerOperationProvider.cs).
 */
export function registryLogin(
  { image, credentials }: Pick<ServiceRequest, "image" | "credentials">,
  github: GithubAccount | undefined,
): ServiceRequest["credentials"] {
  if (credentials !== undefined || github === undefined || !image.startsWith("ghcr.io/")) return credentials;
  return { username: github.actor, password: github.token };
}
