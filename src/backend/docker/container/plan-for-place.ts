import type { StartOrder } from "../../../ports/place.ts";
import { parseContainerPort } from "../../../request/container-port.ts";
import type { PortBinding } from "../../../request/create-options/create-body.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { PublishedPort } from "../engine/containers.ts";
import type { ImageFacts } from "../engine/images.ts";
import { labelsOfThing } from "../labels.ts";
import { drawPort, portChooser } from "../publish/choose-port.ts";
import { type Loopback, planPublication, withIpv6Loopback } from "../publish/plan-publication.ts";
import { type ContainerPlace, candidateRoutes } from "../vantage/candidate-routes.ts";
import type { DockerPlace } from "./docker-place.ts";
import { type ContainerPlan, containerNameOf, planContainer } from "./plan-container.ts";

/** What is known about a service before its container is planned. */
export interface PlannedOf {
  readonly service: ServiceRequest;
  readonly image: ImageFacts;
  /** The paths at which `--volumes-from` mounts the volumes of other containers. */
  readonly lentPaths: readonly string[];
}

/** Plans the container of a service whose dependencies are met; each call may choose different free ports. */
export function planForPlace(
  { service, image, lentPaths }: PlannedOf,
  order: Pick<StartOrder, "undeclaredPorts" | "isToldItsAddress" | "dataDirectories" | "define">,
  place: DockerPlace,
  loopback: Loopback,
): ContainerPlan {
  const { vantage, network } = place;
  const ports = { declared: service.ports, exposed: [...image.exposedPorts, ...order.undeclaredPorts] };
  const choosePort = order.isToldItsAddress ? drawPort(Math.random) : portChooser(vantage, Math.random);
  const portBindings = planPublication(ports, vantage, place.publish, choosePort);
  const target = {
    alias: service.name,
    container: plannedPlace(portBindings),
    networkId: network.network.id,
  };
  const defined = order.define((port) => candidateRoutes(vantage, target, port));
  const name = containerNameOf(service, place.jobSession);
  return planContainer(defined, image, {
    name,
    networkName: network.network.name,
    labels: labelsOfThing(place.labels, { name, service: service.name }),
    portBindings: loopback === "both" ? withIpv6Loopback(portBindings, service.ports) : portBindings,
    files: place.files,
    lentPaths,
    dataDirectories: order.dataDirectories,
    jobHost: place.jobHost,
  });
}

/** A container before it exists, as far as its port bindings tell; ports that the daemon will choose are missing. */
function plannedPlace(portBindings: Readonly<Record<string, PortBinding[]>>): ContainerPlace {
  const publishedPorts = Object.entries(portBindings).flatMap(([key, bindings]) => {
    const containerPort = parseContainerPort(key);
    if (containerPort === undefined) return [];
    return bindings.map(({ HostIp, HostPort }): PublishedPort => {
      return { containerPort, hostIp: HostIp ?? "", hostPort: Number(HostPort) };
    });
  });
  return { networks: [], publishedPorts: publishedPorts.filter(({ hostPort }) => hostPort > 0) };
}
