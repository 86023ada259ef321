import type { PublishedPort } from "../backend/docker/engine/engine.ts";
import type { Stage } from "../backend/docker/place/stage.ts";
import {
  type ContainerPlace,
  candidateRoutes,
  containerAddresses,
} from "../reachability/candidate-routes.ts";
import type { AddressedService, ReachablePort } from "../report/reachable-service.ts";
import { serviceUrl } from "../report/service-url.ts";
import { parseContainerPort } from "../request/container-port.ts";
import type { PortBinding } from "../request/create-options/create-body.ts";
import type { DescribedService } from "./described-service.ts";
import { jobFields } from "./job-fields.ts";
import { asReachable } from "./reachable-ports.ts";
import { portsOf } from "./wanted-ports.ts";

/** How the job will most probably reach each port: by the vantage's best route, which no connection has proven. */
export function assumedPorts(
  subject: DescribedService,
  container: ContainerPlace,
  stage: Stage,
): ReachablePort[] {
  const target = { alias: subject.service.name, container, networkId: stage.network.network.id };
  return portsOf(subject).flatMap((port) => {
    const [best] = candidateRoutes(stage.vantage, target, port);
    return best === undefined ? [] : [asReachable(port, best, false)];
  });
}

/** What templates may say of a service that is started, or about to be; `container.id` may be empty then. */
export function assumedAddress(
  subject: DescribedService,
  container: ContainerPlace & { readonly id: string },
  stage: Stage,
): AddressedService {
  const { service, preset } = subject;
  const { network } = stage.network;
  const known = {
    name: service.name,
    id: container.id,
    ip: containerAddresses(container, network.id)[0] ?? "",
    ports: assumedPorts(subject, container, stage),
  };
  return {
    ...known,
    // Only when it is asked for: its template may say what is not known yet.
    get url() {
      return serviceUrl({ template: service.url, presetUrl: preset?.url }, known, jobFields(stage));
    },
  };
}

/** A container before it exists, as its port bindings tell: what the daemon will choose is left out. */
export function plannedPlace(
  portBindings: Readonly<Record<string, PortBinding[]>>,
): ContainerPlace & { readonly id: string } {
  const publishedPorts = Object.entries(portBindings).flatMap(([key, bindings]) => {
    const containerPort = parseContainerPort(key);
    if (containerPort === undefined) return [];
    return bindings.map(({ HostIp, HostPort }): PublishedPort => {
      return { containerPort, hostIp: HostIp ?? "", hostPort: Number(HostPort) };
    });
  });
  return { id: "", networks: [], publishedPorts: publishedPorts.filter(({ hostPort }) => hostPort > 0) };
}
