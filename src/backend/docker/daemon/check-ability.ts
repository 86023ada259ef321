import type { ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import { isOlder } from "../engine/api-version.ts";
import type { EngineFacts } from "../engine/engine.ts";

/**
 * What a definition needs of the daemon, before anything is created: over an older API the daemon would drop some
 * settings without a word, where the docker CLI refuses them.
 */
export function refuseTooOldDaemon(
  services: readonly ServiceRequest[],
  { version, apiVersion }: EngineFacts,
): void {
  const missing = services.flatMap((service) =>
    service.apiNeeds
      .filter((need) => isOlder(apiVersion, need.apiVersion))
      .map((need) => `${service.name}: ${need.what} needs API ${need.apiVersion}`),
  );
  if (missing.length === 0) return;
  throw new UserError(`${missing.join("; ")}, but Docker ${version} speaks only ${apiVersion}`, {
    hint: "Leave it out, or update the daemon.",
  });
}
