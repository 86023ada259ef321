import type { DockerHost } from "../../../ports/docker-host.ts";
import type { EngineFacts } from "../engine/engine.ts";
import type { OwnContainer } from "../own-container/find-own-container.ts";
import { type BridgeFacts, isLoopback, placeBridge } from "./place-bridge.ts";
import type { PublishedOnly, Vantage } from "./vantage.ts";

/** What the decision rests on. */
export interface VantageFacts extends Omit<BridgeFacts, "hasHostNetwork"> {
  readonly engine: Pick<EngineFacts, "isRootless" | "operatingSystem">;
  readonly ownContainer: Pick<OwnContainer, "networkOwner" | "because"> | undefined;
  /** Why the job's container cannot join the services' network, if the daemon refused it. */
  readonly cannotJoin: string | undefined;
  /** Whether this process is in a container, of any daemon. */
  readonly isInContainer: boolean;
  /** Gateways of the daemon's default bridge. */
  readonly bridgeGateways: readonly string[];
  /** The gateway of this process's default route, if it has one. */
  readonly defaultGateway: string | undefined;
  /** The `publish-address` input. */
  readonly publishAddress: string | undefined;
}

/** The table of vantages in docs/reachability.md; the first match wins. */
export function decideVantage(facts: VantageFacts): Vantage {
  const mode = facts.ownContainer?.networkOwner.networkMode;
  if (mode === "none") return { kind: "isolated", because: "the job's container has --network none" };
  if (facts.ownContainer !== undefined && mode !== "host") {
    if (facts.cannotJoin !== undefined) return beside(facts, facts.cannotJoin);
    const { networkOwner, because } = facts.ownContainer;
    return {
      kind: "job-container",
      because: `this process runs in container ${networkOwner.name} of this daemon (${because})`,
    };
  }
  const hasHostNetwork = mode === "host";
  const bridge = placeBridge({ ...facts, hasHostNetwork });
  switch (bridge.kind) {
    case "here":
      return { kind: "daemon-host", bridge: "certain", because: bridge.because };
    case "perhaps-here":
      return { kind: "daemon-host", bridge: "by-name", because: bridge.because };
    case "elsewhere":
      return hasHostNetwork
        ? onLoopback("the job's container has the network of the daemon's host")
        : publishedOnly(facts, bridge.because);
  }
}

/** @param because why this process is not in the daemon's network namespace */
function publishedOnly(facts: VantageFacts, because: string): PublishedOnly {
  const { dockerHost, engine } = facts;
  const remote = remoteHost(dockerHost);
  if (remote !== undefined) return remoteDaemon(remote, facts);
  if (facts.isInContainer) {
    return beside(
      facts,
      "this process is in a container that this daemon does not know, so the daemon is another one",
    );
  }
  return onLoopback(
    engine.isRootless
      ? "the daemon is rootless: its bridges are in a network namespace of their own"
      : `${because}, so the daemon is in a virtual machine, in a namespace or on another machine${inWords(engine)}`,
  );
}

function inWords({ operatingSystem }: VantageFacts["engine"]): string {
  return operatingSystem === "" ? "" : ` (${operatingSystem})`;
}

/** The host of a daemon that is not behind a local socket; a forwarder on this machine's loopback says nothing. */
function remoteHost(dockerHost: DockerHost): string | undefined {
  switch (dockerHost.kind) {
    case "socket":
      return undefined;
    case "tcp":
    case "ssh":
      return dockerHost.host;
  }
}

function remoteDaemon(host: string, facts: VantageFacts): PublishedOnly {
  if (isLoopback(host)) return onLoopback(`the daemon answers at ${host}`);
  return {
    kind: "published-only",
    ...onAllInterfaces([host], facts),
    daemonHost: "named",
    because: `the daemon is at ${host}`,
    remedy: `Allow this job's machine to reach published ports of ${host}: open its firewall for them (32768 to 60999, or the host ports that you declare), or set publish-address to an address of it that this job can reach.`,
  };
}

/** Virtual machines and rootless daemons forward their ports to this machine's loopback. */
function onLoopback(because: string): PublishedOnly {
  return {
    kind: "published-only",
    hosts: ["127.0.0.1"],
    hostIp: "127.0.0.1",
    daemonHost: "guessed",
    because,
    remedy:
      "Make sure the daemon's virtual machine forwards published ports to this machine, or set docker-host to the daemon's real address.",
  };
}

/** In a container next to the daemon: every address at which the daemon's host may be reachable. */
function beside(facts: VantageFacts, because: string): PublishedOnly {
  const gateway = facts.defaultGateway === undefined ? [] : [facts.defaultGateway];
  const names = ["host.docker.internal", "host.containers.internal"];
  const hosts = ["127.0.0.1", ...gateway, ...names, ...facts.bridgeGateways, ...facts.serviceGateways];
  return {
    kind: "published-only",
    ...onAllInterfaces([...new Set(hosts)], facts),
    daemonHost: "guessed",
    because,
    remedy: `Mount the socket of the daemon that runs the job's container, or set docker-host to an address of the daemon that this job can reach (tcp://host:2376). A firewall on the Docker host may also block connections from containers.`,
  };
}

function onAllInterfaces(
  hosts: readonly string[],
  { publishAddress }: VantageFacts,
): Pick<PublishedOnly, "hosts" | "hostIp"> {
  if (publishAddress === undefined) return { hosts, hostIp: "0.0.0.0" };
  const isOneAddress = publishAddress !== "0.0.0.0" && publishAddress !== "::";
  return { hosts: isOneAddress ? [...new Set([publishAddress, ...hosts])] : hosts, hostIp: publishAddress };
}
