import {
  type ContainerPort,
  formatContainerPort,
  isSameContainerPort,
  isTcp,
} from "../request/container-port.ts";
import type { ReachableService } from "./reachable-service.ts";

/** The step's outputs by name, all as text. */
export function outputsOf(
  services: readonly ReachableService[],
  job: { readonly network: string; readonly vantage: string; readonly host: string },
): Record<string, string> {
  const flat = services.flatMap((service) => Object.entries(flatOutputs(service)));
  return {
    ...Object.fromEntries(flat),
    services: JSON.stringify(
      Object.fromEntries(services.map((service) => [service.name, serviceObject(service)])),
    ),
    network: job.network,
    vantage: job.vantage,
    "job-host": job.host,
  };
}

/** The outputs that belong to no service. */
export const STEP_OUTPUTS = ["services", "network", "job-host", "vantage"] as const;

/** The names of a service's own outputs. */
export function outputNamesOf(service: ReachableService): string[] {
  return Object.keys(flatOutputs(service));
}

/** The names of those that lead to the service, but for the ones of single ports; none if it has finished. */
export function addressOutputsOf(service: ReachableService): string[] {
  if (service.hasDoneItsWork) return [];
  const all = outputNamesOf(service);
  return ["url", "host", "port", "address"]
    .map((what) => `${service.name}-${what}`)
    .filter((name) => all.includes(name));
}

function flatOutputs(service: ReachableService): Record<string, string> {
  const { name } = service;
  return {
    [`${name}-id`]: service.id,
    [`${name}-host`]: hostOf(service),
    [`${name}-address`]: addressOf(service),
    ...(service.ports[0] === undefined ? {} : { [`${name}-port`]: String(service.ports[0].port) }),
    ...(service.url === undefined ? {} : { [`${name}-url`]: service.url }),
    ...Object.fromEntries(
      service.ports.map((port) => [`${name}-port-${portSuffix(port.containerPort)}`, String(port.port)]),
    ),
  };
}

/** The output that contains the port at which the job reaches one of the ports that a service declares. */
export function portOutputOf(service: string, port: ContainerPort, [main]: readonly ContainerPort[]): string {
  const isMain = main !== undefined && isSameContainerPort(main, port);
  return isMain ? `${service}-port` : `${service}-port-${portSuffix(port)}`;
}

/** `5432`, or `53-udp` if the protocol is not tcp. */
function portSuffix(port: ContainerPort): string {
  return portKey(port).replace("/", "-");
}

function serviceObject(service: ReachableService): object {
  const main = service.ports[0];
  return {
    id: service.id,
    name: service.name,
    image: service.image,
    host: hostOf(service),
    port: main?.port,
    address: addressOf(service),
    url: service.url,
    ports: Object.fromEntries(service.ports.map((port) => [portKey(port.containerPort), port.port])),
    ip: service.ip,
    network: service.network,
    route: main?.route,
    proven: main?.isProven ?? false,
  };
}

/** `5432`, or `53/udp` if the protocol is not tcp. */
export function portKey(port: ContainerPort): string {
  return isTcp(port) ? String(port.number) : formatContainerPort(port);
}

/** A service without ports still has an address on the network. */
export function hostOf(service: Pick<ReachableService, "ports" | "ip">): string {
  return service.ports[0]?.host ?? service.ip;
}

/** `host:port`. */
export function addressOf(service: Pick<ReachableService, "ports" | "ip">): string {
  const host = bracketed(hostOf(service));
  const port = service.ports[0]?.port;
  return port === undefined ? host : `${host}:${port}`;
}

/** The host as written in an address: IPv6 in brackets (RFC 3986, 3.2.2). */
export function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
