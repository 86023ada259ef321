import type { Route } from "../../../ports/route.ts";
import { type ContainerPort, isSameContainerPort } from "../../../request/container-port.ts";
import type { ContainerFacts, PublishedPort } from "../engine/containers.ts";
import type { PublishedOnly, Vantage } from "./vantage.ts";

/** Where a container is found. */
type ContainerPlace = Pick<ContainerFacts, "networks" | "publishedPorts">;

/** The routes to one port of a running container, best first. Empty if the vantage has none. */
export function candidateRoutes(
  vantage: Vantage,
  target: { readonly alias: string; readonly container: ContainerPlace; readonly networkId: string },
  containerPort: ContainerPort,
): Route[] {
  const bindings = bindingsOf(target.container, containerPort);
  const addresses = containerAddresses(target.container, target.networkId);
  const direct = addresses.map((host) => ({
    kind: "container-ip" as const,
    host,
    port: containerPort.number,
  }));
  switch (vantage.kind) {
    case "job-container":
      return [{ kind: "alias", host: target.alias, port: containerPort.number }, ...direct];
    case "daemon-host":
      return [...published(bindings, ["127.0.0.1"]), ...direct];
    case "published-only":
      return publishedElsewhere(vantage, bindings);
    case "isolated":
      return [];
  }
}

/** The container's addresses on one network, IPv4 first. */
export function containerAddresses(container: Pick<ContainerPlace, "networks">, networkId: string): string[] {
  // Podman 4 gives the name of an endpoint's network instead of its id; a service is on only one network.
  const only = container.networks.length === 1 ? container.networks[0] : undefined;
  const endpoint = container.networks.find((network) => network.networkId === networkId) ?? only;
  return [endpoint?.ipv4, endpoint?.ipv6].filter(
    (address) => address !== undefined && address !== "",
  ) as string[];
}

/**
 * What a daemon elsewhere binds to one address is tried there first, but the job may know that address by another
 * name. The daemon's loopback cannot be reached from elsewhere.
 */
function publishedElsewhere({ hosts }: PublishedOnly, bindings: readonly PublishedPort[]): Route[] {
  const everywhere = bindings.map((port) => (isLoopback(port.hostIp) ? port : { ...port, hostIp: "" }));
  const named = bindings.filter(({ hostIp }) => !isEveryAddress(hostIp));
  return [...published(named, []), ...hosts.flatMap((host) => published(everywhere, [host]))].filter(isFirst);
}

/** A port bound to one address is reached only there; a port bound to all of them, at any of the hosts. */
function published(bindings: readonly PublishedPort[], hosts: readonly string[]): Route[] {
  const routes = bindings.flatMap(({ hostIp, hostPort }) =>
    (isEveryAddress(hostIp) ? hosts : [hostIp]).map((host) => ({
      kind: "published" as const,
      host,
      port: hostPort,
    })),
  );
  return routes.filter(isFirst);
}

function isFirst(route: Route, at: number, routes: readonly Route[]): boolean {
  return routes.findIndex(({ host, port }) => host === route.host && port === route.port) === at;
}

function isLoopback(hostIp: string): boolean {
  return hostIp === "::1" || hostIp.startsWith("127.");
}

/** Podman leaves the address empty if it means all of them. */
function isEveryAddress(hostIp: string): boolean {
  return hostIp === "" || hostIp === "0.0.0.0" || hostIp === "::";
}

/** Docker lists an IPv4 and an IPv6 binding for one published port; clients agree only on the IPv4 one. */
function bindingsOf(container: ContainerPlace, containerPort: ContainerPort): PublishedPort[] {
  const bindings = container.publishedPorts.filter((port) =>
    isSameContainerPort(port.containerPort, containerPort),
  );
  const ipv4 = bindings.filter((port) => !port.hostIp.includes(":"));
  return ipv4.length > 0 ? ipv4 : bindings;
}
