import type { PlannedRoutes } from "../ports/place.ts";
import type { RunningService } from "../ports/running-service.ts";
import type { AddressedService, ReachablePort } from "../report/reachable-service.ts";
import { serviceUrl } from "../report/service-url.ts";
import type { DescribedService } from "./described-service.ts";
import type { JobFields } from "./job-fields.ts";
import { asReachable } from "./reachable-ports.ts";
import { portsOf } from "./wanted-ports.ts";

/** How the job will most probably reach each port: by the best route there is, which no connection has proven. */
export function assumedPorts(subject: DescribedService, routesTo: PlannedRoutes): ReachablePort[] {
  return portsOf(subject).flatMap((port) => {
    const [best] = routesTo(port);
    return best === undefined ? [] : [asReachable(port, best, false)];
  });
}

/** What templates may say of a service that is started, or, without `running`, about to be. */
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
    // Only when it is asked for: its template may say what is not known yet.
    get url() {
      return serviceUrl({ template: service.url, presetUrl: preset?.url }, known, job);
    },
  };
}
