import { describe, expect, test } from "vitest";
import { decideVantage, type VantageFacts } from "../../../../src/backend/docker/vantage/decide-vantage.ts";
import { someContainer } from "../../../fakes/some-container.ts";

const facts: VantageFacts = {
  dockerHost: { kind: "socket", path: "/var/run/docker.sock" },
  engine: { isRootless: false, operatingSystem: "" },
  ownContainer: undefined,
  cannotJoin: undefined,
  isInContainer: false,
  daemonAddresses: [],
  localAddresses: ["127.0.0.1", "10.0.0.5"],
  interfaceNames: ["lo", "br-0123456789ab"],
  serviceBridge: { name: "br-0123456789ab", namedBy: "id" },
  serviceGateways: ["172.18.0.1"],
  bridgeGateways: ["172.17.0.1"],
  defaultGateway: "10.0.0.1",
  publishAddress: undefined,
};
const inContainer = (networkMode: string): Partial<VantageFacts> => ({
  ownContainer: {
    networkOwner: someContainer({ id: "job", networkMode }),
    because: "its id is in /proc/self/cgroup",
  },
  isInContainer: true,
});
const tcp = (host: string): Partial<VantageFacts> => ({
  dockerHost: { kind: "tcp", host, port: 2376, tls: undefined },
});
const everywhere = [
  "127.0.0.1",
  "10.0.0.1",
  "host.docker.internal",
  "host.containers.internal",
  "172.17.0.1",
  "172.18.0.1",
];
const onLoopback = {
  kind: "published-only",
  hosts: ["127.0.0.1"],
  hostIp: "127.0.0.1",
  daemonHost: "guessed",
};
const beside = { kind: "published-only", hosts: everywhere, hostIp: "0.0.0.0", daemonHost: "guessed" };

describe("from where the job looks at its services", () => {
  test.each<[string, Partial<VantageFacts>, object, string]>([
    [
      "a container on a user network",
      inContainer("ci"),
      { kind: "job-container" },
      "this process runs in container some-container of this daemon (its id is in /proc/self/cgroup)",
    ],
    [
      "a container on the default bridge",
      inContainer("bridge"),
      { kind: "job-container" },
      "this process runs",
    ],
    [
      "a container that the daemon refuses to connect",
      { ...inContainer("slirp4netns"), cannotJoin: "the daemon cannot put it on a network" },
      beside,
      "the daemon cannot put it on a network",
    ],
    [
      "a container on the host's network",
      { ...inContainer("host"), localAddresses: ["172.18.0.1"], serviceBridge: undefined },
      { kind: "daemon-host", bridge: "certain" },
      "this process has the network of the daemon's host",
    ],
    [
      "a container on the host's network, of an engine whose bridges are elsewhere or come late",
      inContainer("host"),
      onLoopback,
      "the job's container has the network of the daemon's host",
    ],
    [
      "a process in the daemon's network namespace",
      { localAddresses: ["127.0.0.1", "172.18.0.1"] },
      { kind: "daemon-host", bridge: "certain" },
      "the bridge br-0123456789ab of the services' network is on this machine",
    ],
    [
      "a process beside a bridge whose name somebody chose",
      {
        localAddresses: ["127.0.0.1", "172.18.0.1"],
        serviceBridge: { name: "ci0", namedBy: "user" },
        interfaceNames: ["ci0"],
      },
      { kind: "daemon-host", bridge: "by-name" },
      "the bridge ci0",
    ],
    [
      "a forwarded socket of a machine with the same addresses",
      { localAddresses: ["127.0.0.1", "172.18.0.1"], interfaceNames: ["lo", "br-ffffffffffff"] },
      onLoopback,
      "but not their bridge br-0123456789ab, so the daemon is in a virtual machine, in a namespace or on another machine",
    ],
    [
      "a remote daemon with the same addresses",
      { ...tcp("docker"), localAddresses: ["172.18.0.1"], daemonAddresses: ["10.0.0.9"] },
      { kind: "published-only", hosts: ["docker"], daemonHost: "named" },
      "the daemon is at docker",
    ],
    [
      "a pod's process beside the pod's own daemon, over tcp",
      {
        ...tcp("localhost"),
        daemonAddresses: ["127.0.0.1"],
        localAddresses: ["172.18.0.1"],
        isInContainer: true,
      },
      { kind: "daemon-host", bridge: "certain" },
      "the bridge br-0123456789ab",
    ],
    ["a container without any network", inContainer("none"), { kind: "isolated" }, "--network none"],
    [
      "a remote daemon",
      tcp("docker"),
      { kind: "published-only", hosts: ["docker"], hostIp: "0.0.0.0", daemonHost: "named" },
      "the daemon is at docker",
    ],
    [
      "a remote daemon, from a container",
      { ...tcp("docker"), isInContainer: true },
      { hosts: ["docker"], hostIp: "0.0.0.0", daemonHost: "named" },
      "the daemon is at docker",
    ],
    [
      "a daemon behind ssh",
      { dockerHost: { kind: "ssh", host: "builder", user: "ci", port: undefined, socketPath: "/s" } },
      { hosts: ["builder"], daemonHost: "named" },
      "the daemon is at builder",
    ],
    [
      "a remote daemon with an address to publish on",
      { ...tcp("docker"), publishAddress: "10.0.0.9" },
      { hosts: ["10.0.0.9", "docker"], hostIp: "10.0.0.9" },
      "the daemon is at docker",
    ],
    [
      "all addresses, said by the user",
      { ...tcp("docker"), publishAddress: "0.0.0.0" },
      { hosts: ["docker"], hostIp: "0.0.0.0" },
      "the daemon is at docker",
    ],
    [
      "a daemon behind a port of this machine",
      tcp("localhost"),
      onLoopback,
      "the daemon answers at localhost",
    ],
    [
      "a rootless daemon",
      { engine: { isRootless: true, operatingSystem: "" } },
      onLoopback,
      "the daemon is rootless: its bridges are in a network namespace of their own",
    ],
    [
      "a daemon in a virtual machine",
      { engine: { isRootless: false, operatingSystem: "Docker Desktop 4.30" } },
      onLoopback,
      "in a virtual machine, in a namespace or on another machine (Docker Desktop 4.30)",
    ],
    [
      "a container that this daemon does not know",
      { isInContainer: true },
      beside,
      "this process is in a container that this daemon does not know",
    ],
    [
      "the same without a default route and with an address to publish on",
      { isInContainer: true, defaultGateway: undefined, publishAddress: "172.17.0.1" },
      {
        hosts: ["172.17.0.1", "127.0.0.1", "host.docker.internal", "host.containers.internal", "172.18.0.1"],
        hostIp: "172.17.0.1",
      },
      "this daemon does not know",
    ],
    [
      "publish-address changes nothing where nothing is published to all",
      { engine: { isRootless: true, operatingSystem: "" }, publishAddress: "10.0.0.9" },
      onLoopback,
      "rootless",
    ],
  ])("%s", (_, given, expected, because) => {
    const vantage = decideVantage({ ...facts, ...given });
    expect(vantage).toMatchObject(expected);
    expect(vantage.because).toContain(because);
  });

  test("a job in a container reads how to name the daemon without misleading its own runner", () => {
    expect(decideVantage({ ...facts, isInContainer: true })).toMatchObject({
      remedy: expect.stringMatching(/^(?!.*DOCKER_HOST).*set docker-host to an address/),
    });
  });
});
