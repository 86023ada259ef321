import type { Inputs } from "../actions/inputs/read-inputs.ts";
import { encodedForms } from "../backend/docker/engine/registry-auth.ts";
import { githubAccount, registryLogin } from "../backend/docker/image/registry-login.ts";
import type { Runner } from "../ports/runner.ts";

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
