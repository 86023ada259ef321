import type { Healthcheck } from "../../../ports/running-service.ts";
import type { HealthcheckRequest } from "../../../request/container-request.ts";

/** The service's own healthcheck, completed by its image's as Docker does (moby daemon/container.go, merge). */
export function effectiveHealthcheck(
  own: HealthcheckRequest | undefined,
  ofImage: Healthcheck | undefined,
): Healthcheck | undefined {
  const test = own?.test ?? ofImage?.test;
  if (test === undefined) return undefined;
  const { shell } = ofImage ?? {};
  return {
    test,
    ...(shell === undefined ? {} : { shell }),
    timeoutMs: own?.timeoutMs || ofImage?.timeoutMs,
  };
}
