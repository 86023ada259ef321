import { isOlder } from "../docker/api-version.ts";
import type { EngineFacts } from "../docker/engine.ts";
import type { ServiceRequest } from "../request/request.ts";
import { UserError } from "../user-error.ts";

/** Keys that are read and checked, but that this version does not carry out: to pass over them silently would be a lie. */
export function refuseWhatIsNotCarriedOut(services: readonly ServiceRequest[]): void {
  const found = services.flatMap((service) =>
    keysNotCarriedOut(service).map((key) => `services.${service.name}.${key}`),
  );
  if (found.length === 0) return;
  throw new UserError(`this version checks, but does not carry out: ${found.join(", ")}`, {
    hint: "Leave it out, and do it in a later step with the addresses from the outputs.",
  });
}

function keysNotCarriedOut(service: ServiceRequest): string[] {
  const isUsed = {
    wait: service.wait !== undefined,
    "depends-on": service.dependsOn.length > 0,
    "after-ready": service.afterReady.length > 0,
    "if-not-ready": service.ifNotReady !== "fail",
    "env (a field of a service)": service.fieldReferences.length > 0,
  };
  return Object.entries(isUsed).flatMap(([key, used]) => (used ? [key] : []));
}

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
