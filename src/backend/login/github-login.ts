import type { Job } from "../../job/job.ts";
import { parseImageReference } from "../../request/image-reference.ts";
import type { RegistryCredentials } from "./registry-auth.ts";

/** The account with which the runner itself pulls from GitHub's registries. */
export interface GithubAccount {
  readonly actor: string;
  readonly token: string;
}

/**
 * The registries that accept a job's token (runner ContainerOperationProvider.cs, UpdateRegistryAuthForGitHubToken).
 */
const REGISTRIES = ["ghcr.io", "containers.pkg.github.com"];

/**
 * The job's account at GitHub's registries; `undefined` on every server other than GitHub's own, because GitHub's
 * registries neither know nor may see its token (runner UrlUtil.cs, IsHostedServer).
 */
export function githubAccount(
  token: string | undefined,
  { actor, server = "" }: Pick<Job, "actor" | "server">,
): GithubAccount | undefined {
  if (!actor || token === undefined || !isGithubs(server)) return undefined;
  return { actor, token };
}

/** The job's token as the login for an image of GitHub's registries, as GitHub's runner uses it by itself. */
export function githubLogin(
  image: string,
  github: GithubAccount | undefined,
): RegistryCredentials | undefined {
  const registry = parseImageReference(image)?.registry.toLowerCase();
  if (github === undefined || registry === undefined || !REGISTRIES.includes(registry)) return undefined;
  return { username: github.actor, password: github.token };
}

/** Decided only by the parsed host, because the rest of a URL can be made to look like GitHub's. */
function isGithubs(server: string): boolean {
  if (!URL.canParse(server)) return false;
  const { protocol, hostname } = new URL(server);
  if (protocol !== "https:" && protocol !== "http:") return false;
  return hostname === "github.com" || hostname.endsWith(".ghe.com");
}
