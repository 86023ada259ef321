import type { DockerHost } from "../../../ports/docker-host.ts";
import type { Bridge } from "./services-bridge.ts";

/** The facts that show where the services' network is. */
export interface BridgeFacts {
  readonly dockerHost: DockerHost;
  /** IP addresses of the host of a daemon that is not behind a socket; empty if its name does not resolve. */
  readonly daemonAddresses: readonly string[];
  /** Whether this process is in a container of this very daemon that has the host's network. */
  readonly hasHostNetwork: boolean;
  /** Gateways of the network that holds the services. */
  readonly serviceGateways: readonly string[];
  /** `undefined` if the network has none, or the engine does not report its name. */
  readonly serviceBridge: Bridge | undefined;
  /** IP addresses of this process's network interfaces. */
  readonly localAddresses: readonly string[];
  readonly interfaceNames: readonly string[];
}

/** Whether the bridge of the services' network is in this process's network namespace; `because` gives the reason. */
export type BridgePlace =
  | { readonly kind: "here"; readonly because: string }
  /** The names match, but another machine may have the same ones. */
  | { readonly kind: "perhaps-here"; readonly because: string }
  | { readonly kind: "elsewhere"; readonly because: string };

/**
 * An address of the services' network proves nothing: 172.18.0.1 is the gateway of every first network. Proof is the
 * interface of this very network; and because machines may be copies of one another, including their networks' ids, a
 * daemon behind tcp or ssh is on this one only if its host is.
 */
export function placeBridge(facts: BridgeFacts): BridgePlace {
  const { serviceBridge: bridge, localAddresses } = facts;
  const gateway = facts.serviceGateways.find((address) => localAddresses.includes(address));
  if (gateway === undefined) {
    return { kind: "elsewhere", because: "the services' gateway is not an address of this machine" };
  }
  if (facts.hasHostNetwork) {
    const because = `this process has the network of the daemon's host, and with it the services' gateway ${gateway}`;
    return { kind: "here", because };
  }
  if (!isHostHere(facts)) {
    return {
      kind: "elsewhere",
      because: `the host of the daemon is not this one, which also has ${gateway}`,
    };
  }
  if (bridge === undefined) {
    const because = `this machine has the address ${gateway} of the services' gateway, but nothing shows which network it belongs to`;
    return { kind: "elsewhere", because };
  }
  if (!facts.interfaceNames.includes(bridge.name)) {
    const because = `this machine has the address ${gateway} of the services' gateway too, but not their bridge ${bridge.name}`;
    return { kind: "elsewhere", because };
  }
  const because = `the bridge ${bridge.name} of the services' network is on this machine`;
  return { kind: bridge.namedBy === "id" ? "here" : "perhaps-here", because };
}

/** A socket may be forwarded from anywhere, so it excludes nothing. */
function isHostHere({ dockerHost, daemonAddresses, localAddresses }: BridgeFacts): boolean {
  if (dockerHost.kind === "socket") return true;
  return daemonAddresses.some((address) => isLoopback(address) || localAddresses.includes(address));
}

/** The IP addresses of an address or a name. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host.startsWith("127.") || host === "::1" || host === "[::1]";
}
