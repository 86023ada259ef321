import { addressOf } from "../report/outputs.ts";
import type { ReachableService } from "../report/reachable-service.ts";

/** What the log ends with: where the services are, and the variables that hold it. Urls may contain passwords. */
export function whereServicesAre(
  services: readonly ReachableService[],
  exported: readonly string[],
): string[] {
  return [
    ...services.map((service) =>
      service.hasDoneItsWork ? `${service.name}: has finished` : `${service.name}: ${addressOf(service)}`,
    ),
    ...(exported.length === 0 ? [] : [`variables: ${exported.join(", ")}`]),
  ];
}
