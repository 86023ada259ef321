import type { ServiceRequest } from "../../request/request.ts";
import { type GithubAccount, githubLogin } from "./github-login.ts";
import type { RegistryCredentials } from "./registry-auth.ts";
import type { FindLogin } from "./stored-logins.ts";

/** With which login a service's image is pulled: its own, that of an earlier step, or the job's at GitHub. */
export async function loginFor(
  { image, credentials }: Pick<ServiceRequest, "image" | "credentials">,
  findLogin: FindLogin,
  github: GithubAccount | undefined,
): Promise<RegistryCredentials | undefined> {
  return credentials ?? (await findLogin(image)) ?? githubLogin(image, github);
}
