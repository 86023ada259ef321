import { githubAccount, registryLogin } from "../containers/registry-login.ts";
import { encodedForms } from "../docker/registry-auth.ts";
import type { Runner } from "../runner.ts";
import type { Inputs } from "./read-inputs.ts";

/** Has the runner blank the passwords with which images are pulled, in the forms in which they travel, too. */
export function maskLogins(
  { request, settings }: Inputs,
  runner: Pick<Runner, "mask" | "environment">,
): void {
  const github = githubAccount(settings.githubToken, runner.environment());
  for (const service of request.services) {
    // The runner itself masks the job's token.
    if (service.credentials !== undefined) runner.mask(service.credentials.password);
    const login = registryLogin(service, github);
    for (const form of login === undefined ? [] : encodedForms(login)) runner.mask(form);
  }
}
