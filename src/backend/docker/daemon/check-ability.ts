import { openDockerOptions } from "../../../request/docker-options.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import { isOlder } from "../engine/api-version.ts";
import type { EngineFacts } from "../engine/engine.ts";

/**
 * Checks what the services need from the daemon before anything is created: over an older API the daemon would
 * silently drop some settings that the docker CLI refuses.
 */
export function refuseTooOldDaemon(
  services: readonly ServiceRequest[],
  { version, apiVersion }: EngineFacts,
): void {
  const missing = services.flatMap((service) =>
    openDockerOptions(service.dockerOptions)
      .apiNeeds.filter((need) => isOlder(apiVersion, need.apiVersion))
      .map((need) => `${service.name}: ${need.what} needs API ${need.apiVersion}`),
  );
  if (missing.length === 0) return;
  throw new UserError(`${missing.join("; ")}, but Docker ${version} speaks only ${apiVersion}`, {
    topic: "Docker too old",
    hint: "Remove it, or update the daemon.",
  });
}
