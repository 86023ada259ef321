import { describe, expect, test } from "vitest";
import {
  type BridgeFacts,
  type BridgePlace,
  placeBridge,
} from "../../../../src/backend/docker/vantage/place-bridge.ts";
import { bridgeOf } from "../../../../src/backend/docker/vantage/services-bridge.ts";

/** A job on the daemon's machine, on the first network of a user there. */
const here: BridgeFacts = {
  dockerHost: { kind: "socket", path: "/var/run/docker.sock" },
  daemonAddresses: [],
  hasHostNetwork: false,
  serviceGateways: ["172.18.0.1"],
  serviceBridge: { name: "br-0123456789ab", namedBy: "id" },
  localAddresses: ["127.0.0.1", "10.0.0.5", "172.18.0.1"],
  interfaceNames: ["lo", "eth0", "docker0", "br-0123456789ab"],
};
/** The same on another machine, which has a first network of its own. */
const elsewhere: Partial<BridgeFacts> = { interfaceNames: ["lo", "eth0", "docker0", "br-ffffffffffff"] };
const tcp = (host: string, ...daemonAddresses: string[]): Partial<BridgeFacts> => ({
  dockerHost: { kind: "tcp", host, port: 2376, tls: undefined },
  daemonAddresses,
});
const ssh = (host: string, ...daemonAddresses: string[]): Partial<BridgeFacts> => ({
  dockerHost: { kind: "ssh", host, user: undefined, port: undefined, socketPath: "/s" },
  daemonAddresses,
});
const chosen: Partial<BridgeFacts> = {
  serviceBridge: { name: "ci0", namedBy: "user" },
  interfaceNames: ["lo", "ci0"],
};
const ipv6: Partial<BridgeFacts> = {
  serviceGateways: ["fd00:213::1"],
  localAddresses: ["127.0.0.1", "::1", "fd00:213::1"],
};

describe("the bridge of the services' network is here only if it is that very one", () => {
  test.each<[string, Partial<BridgeFacts>, BridgePlace["kind"], string]>([
    [
      "a job on the daemon's machine",
      {},
      "here",
      "the bridge br-0123456789ab of the services' network is on",
    ],
    ["a network of IPv6 alone", ipv6, "here", "br-0123456789ab"],
    ["a network of both families", { serviceGateways: ["172.18.0.1", "fd00::1"] }, "here", "br-0123456789ab"],
    [
      "a socket that is forwarded from a machine with the same addresses",
      elsewhere,
      "elsewhere",
      "172.18.0.1",
    ],
    ["the same, IPv6 alone", { ...ipv6, ...elsewhere }, "elsewhere", "not their bridge br-0123456789ab"],
    [
      "a daemon behind tcp on a machine with the same addresses",
      { ...tcp("far", "10.0.0.9"), ...elsewhere },
      "elsewhere",
      "the host of the daemon is not this one",
    ],
    [
      "a daemon behind ssh on a machine with the same addresses",
      { ...ssh("far", "10.0.0.9"), ...elsewhere },
      "elsewhere",
      "the host of the daemon is not this one",
    ],
    [
      "a copy of this machine, behind tcp: its networks have the same ids",
      tcp("copy", "10.0.0.9"),
      "elsewhere",
      "the host of the daemon is not this one",
    ],
    ["a copy of this machine, behind ssh", ssh("copy", "10.0.0.9"), "elsewhere", "not this one"],
    ["a daemon whose host's name does not resolve", tcp("far"), "elsewhere", "not this one"],
    ["this machine's own daemon by its name", tcp("me", "10.0.0.5"), "here", "br-0123456789ab"],
    ["this machine's own daemon by ssh", ssh("me", "10.0.0.5"), "here", "br-0123456789ab"],
    ["a daemon of the same pod behind tcp", tcp("localhost", "127.0.0.1"), "here", "br-0123456789ab"],
    ["the same by IPv6", tcp("::1", "::1"), "here", "br-0123456789ab"],
    [
      "a port of this machine that is forwarded elsewhere",
      { ...tcp("localhost", "127.0.0.1"), ...elsewhere },
      "elsewhere",
      "not their bridge",
    ],
    [
      "a bridge without the address of its gateway",
      { localAddresses: ["127.0.0.1"] },
      "elsewhere",
      "not an address of this machine",
    ],
    [
      "a rootless daemon or one in a virtual machine",
      { localAddresses: ["127.0.0.1"], ...elsewhere },
      "elsewhere",
      "not an address of this machine",
    ],
    ["a bridge whose name somebody chose", chosen, "perhaps-here", "ci0"],
    [
      "a name that somebody chose, on another machine",
      { ...chosen, ...elsewhere },
      "elsewhere",
      "not their bridge ci0",
    ],
    [
      "a network without a bridge",
      { serviceBridge: undefined },
      "elsewhere",
      "nothing shows which network it belongs to",
    ],
    [
      "the job's container has the network of the daemon's host",
      { hasHostNetwork: true, serviceBridge: undefined, interfaceNames: [] },
      "here",
      "has the network of the daemon's host",
    ],
    [
      "the same of an engine that makes its bridges late",
      { hasHostNetwork: true, localAddresses: ["127.0.0.1"] },
      "elsewhere",
      "not an address",
    ],
  ])("%s", (_, given, kind, because) => {
    const place = placeBridge({ ...here, ...given });
    expect(place.kind).toBe(kind);
    expect(place.because).toContain(because);
  });
});

describe("the name of a network's bridge", () => {
  const network = { id: "0123456789abcdef", driver: "bridge", options: {} };
  const named = { ...network, options: { "com.docker.network.bridge.name": "ci0" } };
  test.each([
    ["is made from the network's id", network, false, { name: "br-0123456789ab", namedBy: "id" }],
    ["is what the user chose", named, false, { name: "ci0", namedBy: "user" }],
    [
      "is what a session network asks for, made from a random id too",
      { ...network, options: { "com.docker.network.bridge.name": "br-ba9876543210" } },
      false,
      { name: "br-ba9876543210", namedBy: "id" },
    ],
    ["is not told by Podman", network, true, undefined],
    ["is what the user chose, with Podman too", named, true, { name: "ci0", namedBy: "user" }],
    ["does not exist for an overlay", { ...network, driver: "overlay" }, false, undefined],
    ["does not exist for macvlan", { ...named, driver: "macvlan" }, false, undefined],
  ])("%s", (_, given, isPodman, expected) => {
    expect(bridgeOf(given, { isPodman })).toEqual(expected);
  });
});
