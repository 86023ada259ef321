import type { PlannedRoutes } from "../ports/place.ts";
import type { RunningService } from "../ports/running-service.ts";
import type { AddressedService, ReachablePort } from "../report/reachable-service.ts";
import { serviceUrl } from "../report/service-url.ts";
import type { DescribedService } from "./described-service.ts";
import type { JobFields } from "./job-fields.ts";
import { asReachable } from "./reachable-ports.ts";
import { portsOf } from "./wanted-ports.ts";

/** How the job will most probably reach each port: by the best route available, not yet proven by a connection. */
export function assumedPorts(subject: DescribedService, routesTo: PlannedRoutes): ReachablePort[] {
  return portsOf(subject).flatMap((port) => {
    const [best] = routesTo(port);
    return best === undefined ? [] : [asReachable(port, best, false)];
  });
}

/** The fields that templates may use of a service that has started or, without `running`, is about to. */
export function assumedAddress(
  subject: DescribedService,
  routesTo: PlannedRoutes,
  job: JobFields,
  running?: Pick<RunningService, "id" | "ip">,
): AddressedService {
  const { service, preset } = subject;
  const known = {
    name: service.name,
    id: running?.id ?? "",
    ip: running?.ip ?? "",
    ports: assumedPorts(subject, routesTo),
  };
  return {
    ...known,
    // Computed only on request, because its template may use a field that is not known yet.
    get url() {
      return serviceUrl({ template: service.url, presetUrl: preset?.url }, known, job);
    },
  };
}
