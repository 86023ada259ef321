import type { DockerHost } from "../docker/docker-host.ts";
import type { EngineFacts } from "../docker/engine.ts";
import type { OwnContainer } from "./own-container/find-own-container.ts";
import type { Vantage } from "./vantage.ts";

/** What the decision rests on. */
export interface VantageFacts {
  readonly dockerHost: DockerHost;
  readonly engine: Pick<EngineFacts, "isRootless">;
  readonly ownContainer: Pick<OwnContainer, "networkOwner" | "because"> | undefined;
  /** IP addresses of this process's network interfaces. */
  readonly localAddresses: readonly string[];
  /** Gateways of the bridge network that holds the services. */
  readonly serviceGateways: readonly string[];
  /** IP address of this process's default route, where it has one. */
  readonly defaultGateway: string | undefined;
}

/** DESIGN's table of vantages, first match wins. */
export function decideVantage(facts: VantageFacts): Vantage {
  const mode = facts.ownContainer?.networkOwner.networkMode;
  if (mode === "none") return { kind: "isolated", because: "the job's container has --network none" };
  if (facts.ownContainer !== undefined && mode !== "host") {
    const { networkOwner } = facts.ownContainer;
    const because = `this process runs in container ${networkOwner.name} of this daemon (${facts.ownContainer.because})`;
    return { kind: "job-container", networkOwnerId: networkOwner.id, because };
  }
  const gateway = facts.serviceGateways.find((address) => facts.localAddresses.includes(address));
  if (gateway !== undefined) {
    return { kind: "daemon-host", because: `the services' gateway ${gateway} is an address of this machine` };
  }
  return publishedOnly(facts);
}

function publishedOnly({ dockerHost, engine, defaultGateway }: VantageFacts): Vantage {
  if (dockerHost.kind === "tcp") {
    const isLocal = dockerHost.host === "localhost" || dockerHost.host.startsWith("127.");
    return {
      kind: "published-only",
      hosts: [isLocal ? "127.0.0.1" : dockerHost.host],
      hostIp: isLocal ? "127.0.0.1" : "0.0.0.0",
      because: `the daemon is at ${dockerHost.host}:${dockerHost.port}`,
    };
  }
  if (engine.isRootless) {
    const because = "the daemon is rootless: its bridges are in a network namespace of their own";
    return { kind: "published-only", hosts: ["127.0.0.1"], hostIp: "127.0.0.1", because };
  }
  const gateways = defaultGateway === undefined ? [] : [defaultGateway];
  return {
    kind: "published-only",
    hosts: ["127.0.0.1", ...gateways, "host.docker.internal"],
    hostIp: "0.0.0.0",
    because: "this process is neither in a container of this daemon nor in the daemon's network namespace",
  };
}
