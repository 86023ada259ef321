import type { ContainerFacts } from "../docker/engine.ts";
import type { Vantage } from "./vantage.ts";

/** One way in which the job may reach a container port. */
export type Route =
  /** A DNS name on the network that the job shares with the service. */
  | { readonly kind: "alias"; readonly host: string; readonly port: number }
  | { readonly kind: "container-ip"; readonly host: string; readonly port: number }
  | { readonly kind: "published"; readonly host: string; readonly port: number };

/** The ways to one container port of a running container, best first. Empty where the vantage has none. */
export function candidateRoutes(
  vantage: Vantage,
  target: { readonly alias: string; readonly container: ContainerFacts; readonly networkId: string },
  containerPort: number,
  protocol = "tcp",
): Route[] {
  const published = publishedPorts(target.container, `${containerPort}/${protocol}`);
  const addresses = containerAddresses(target.container, target.networkId);
  const direct = addresses.map((host) => ({ kind: "container-ip" as const, host, port: containerPort }));
  switch (vantage.kind) {
    case "job-container":
      return [{ kind: "alias", host: target.alias, port: containerPort }, ...direct];
    case "daemon-host":
      return [...published.map((port) => publishedRoute("127.0.0.1", port)), ...direct];
    case "published-only":
      return vantage.hosts.flatMap((host) => published.map((port) => publishedRoute(host, port)));
    case "isolated":
      return [];
  }
}

/** The container's addresses on one network, IPv4 first. */
export function containerAddresses(container: ContainerFacts, networkId: string): string[] {
  const endpoint = container.networks.find((network) => network.networkId === networkId);
  return [endpoint?.ipv4, endpoint?.ipv6].filter(
    (address) => address !== undefined && address !== "",
  ) as string[];
}

function publishedRoute(host: string, port: number): Route {
  return { kind: "published", host, port };
}

/** Docker lists an IPv4 and an IPv6 binding for one published port; clients agree only on the IPv4 one. */
function publishedPorts(container: ContainerFacts, containerPort: string): number[] {
  const bindings = container.publishedPorts.filter((port) => port.containerPort === containerPort);
  const ipv4 = bindings.filter((port) => !port.hostIp.includes(":"));
  return [...new Set((ipv4.length > 0 ? ipv4 : bindings).map((port) => port.hostPort))];
}
