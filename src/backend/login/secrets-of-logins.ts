import type { ServiceRequest } from "../../request/request.ts";
import { type GithubAccount, githubLogin } from "./github-login.ts";
import { encodedForms } from "./registry-auth.ts";

/** The passwords for pulling the services' images, including the encoded forms in which they are sent. */
export function secretsOfLogins(
  services: readonly Pick<ServiceRequest, "image" | "credentials">[],
  github: GithubAccount | undefined,
): string[] {
  return services.flatMap((service) => {
    const login = service.credentials ?? githubLogin(service.image, github);
    // The runner itself masks the job's token.
    const own = service.credentials === undefined ? [] : [service.credentials.password];
    return [...own, ...(login === undefined ? [] : encodedForms(login))];
  });
}
