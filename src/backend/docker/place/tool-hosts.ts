import type { Vantage } from "../vantage/vantage.ts";

/** What tells where the Docker host is, as this job sees it. */
interface ToolHostFacts {
  /** Gateways of the networks on which this job's container is. */
  readonly ownGateways: readonly string[];
  /** The gateway of this process's default route, if it has one. */
  readonly defaultGateway: string | undefined;
  /** Where this job has reached what the daemon published. */
  readonly provenHosts: readonly string[];
}

/**
 * The addresses at which this job may reach what other tools publish on all interfaces of the Docker host, best first.
 * Testcontainers puts its containers on the default bridge, so the names and addresses of the services' network do not
 * help there.
 */
export function toolHosts(
  vantage: Vantage,
  { ownGateways, defaultGateway, provenHosts }: ToolHostFacts,
): readonly string[] {
  switch (vantage.kind) {
    case "daemon-host":
      return ["127.0.0.1"];
    case "job-container": {
      // The gateway of another network may be a router beside the Docker host.
      const gateways = ownGateways.toSorted((a, b) => rank(a) - rank(b));
      return [...new Set(gateways)];
    }
    case "published-only": {
      // In a container, its own loopback refuses connections, which looks as if the Docker host answered.
      const others = vantage.hosts.filter((host) => !host.startsWith("127."));
      return [...new Set([...provenHosts, ...others, ...vantage.hosts])];
    }
    case "isolated":
      return [];
  }

  /** Clients know how to write an IPv4 address into a URL. */
  function rank(gateway: string): number {
    if (gateway === defaultGateway) return 0;
    return gateway.includes(":") ? 2 : 1;
  }
}
