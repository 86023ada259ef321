import type { StartOrder } from "../../../ports/place.ts";
import { parseContainerPort } from "../../../request/container-port.ts";
import type { PortBinding } from "../../../request/create-options/create-body.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { PublishedPort } from "../engine/containers.ts";
import type { ImageFacts } from "../engine/images.ts";
import { labelsOfThing } from "../labels.ts";
import { drawPort, portChooser } from "../publish/choose-port.ts";
import {
  type Loopback,
  planPublication,
  withIpv6Loopback,
  withoutWishes,
} from "../publish/plan-publication.ts";
import { candidateRoutes } from "../vantage/candidate-routes.ts";
import type { DockerPlace } from "./docker-place.ts";
import { type ContainerPlan, containerNameOf, planContainer } from "./plan-container.ts";

/** What is known about a service before its container is planned. */
export interface PlannedOf {
  readonly service: ServiceRequest;
  readonly image: ImageFacts;
  /** The paths at which `--volumes-from` mounts the volumes of other containers. */
  readonly lentPaths: readonly string[];
}

/** What earlier attempts to start the container have shown. */
export interface PastAttempts {
  /** The loopback addresses on which the daemon's host probably can publish ports. */
  readonly loopback: Loopback;
  /** Host ports that were wished for and are taken. */
  readonly taken: readonly number[];
}

/** Plans the container of a service whose dependencies are met; each call may choose different free ports. */
export function planForPlace(
  { service, image, lentPaths }: PlannedOf,
  order: Pick<StartOrder, "undeclaredPorts" | "isToldItsAddress" | "dataDirectories" | "define">,
  place: DockerPlace,
  { loopback, taken }: PastAttempts,
): ContainerPlan {
  const { vantage, network } = place;
  const declared = withoutWishes(service.ports, taken);
  const ports = { declared, exposed: [...image.exposedPorts, ...order.undeclaredPorts] };
  const choosePort = order.isToldItsAddress ? drawPort(Math.random) : portChooser(vantage, Math.random);
  const portBindings = planPublication(ports, vantage, place.publish, choosePort);
  const target = {
    alias: service.name,
    container: { networks: [], publishedPorts: knownPorts(portBindings) },
    networkId: network.network.id,
  };
  const defined = order.define((port) => candidateRoutes(vantage, target, port));
  const name = containerNameOf(service, place.jobSession);
  return planContainer(defined, image, {
    name,
    networkName: network.network.name,
    labels: labelsOfThing(place.labels, { name, service: service.name }),
    portBindings: loopback === "both" ? withIpv6Loopback(portBindings, declared) : portBindings,
    files: place.files,
    lentPaths,
    dataDirectories: order.dataDirectories,
    jobHost: place.jobHost,
  });
}

/** The published ports that are known before the container exists; those that the daemon will choose are missing. */
export function knownPorts(portBindings: Readonly<Record<string, PortBinding[]>>): PublishedPort[] {
  return Object.entries(portBindings).flatMap(([key, bindings]) => {
    const containerPort = parseContainerPort(key);
    if (containerPort === undefined) return [];
    return (
      bindings
        .map(({ HostIp: hostIp, HostPort }) => ({ containerPort, hostIp, hostPort: Number(HostPort) }))
        // If it is empty, 0 or a range, the daemon chooses.
        .filter(({ hostPort }) => Boolean(hostPort))
    );
  });
}
