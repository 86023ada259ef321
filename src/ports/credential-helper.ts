/** How a program that keeps logins (`docker-credential-<name>`) ended when it was asked for one. */
export type HelperAnswer =
  | { readonly kind: "ended"; readonly exitCode: number; readonly stdout: string }
  | { readonly kind: "missing" }
  | { readonly kind: "late"; readonly limitMs: number };

/**
 * Asks a credential helper for the login at a server. Rejects only with the signal's reason.
 *
 * @param program such as `docker-credential-pass`
 * @param server as the helper knows it: `ghcr.io`, or `https://index.docker.io/v1/` for Docker Hub
 */
export type AskHelper = (program: string, server: string, signal: AbortSignal) => Promise<HelperAnswer>;
