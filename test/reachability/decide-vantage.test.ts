import { describe, expect, test } from "vitest";
import { decideVantage, type VantageFacts } from "../../src/reachability/decide-vantage.ts";
import { someContainer } from "../fakes/some-container.ts";

const facts: VantageFacts = {
  dockerHost: { kind: "socket", path: "/var/run/docker.sock" },
  engine: { isRootless: false },
  ownContainer: undefined,
  localAddresses: ["127.0.0.1", "10.0.0.5"],
  serviceGateways: ["172.18.0.1"],
  defaultGateway: "10.0.0.1",
};
const inContainer = (networkMode: string) => ({
  networkOwner: someContainer({ id: "job", networkMode }),
  because: "its id is in /proc/self/cgroup",
});

describe("from where the job looks at its services", () => {
  test.each<[string, Partial<VantageFacts>, object]>([
    [
      "a container on a user network",
      { ownContainer: inContainer("ci") },
      { kind: "job-container", networkOwnerId: "job" },
    ],
    ["a container on the default bridge", { ownContainer: inContainer("bridge") }, { kind: "job-container" }],
    [
      "a container on the host's network",
      { ownContainer: inContainer("host"), localAddresses: ["172.18.0.1"] },
      { kind: "daemon-host" },
    ],
    [
      "a process on the daemon's machine",
      { localAddresses: ["127.0.0.1", "172.18.0.1"] },
      { kind: "daemon-host" },
    ],
    ["a container without any network", { ownContainer: inContainer("none") }, { kind: "isolated" }],
    [
      "a remote daemon",
      { dockerHost: { kind: "tcp", host: "docker", port: 2375 } },
      { kind: "published-only", hosts: ["docker"], hostIp: "0.0.0.0" },
    ],
    [
      "a daemon behind a local tcp port",
      { dockerHost: { kind: "tcp", host: "localhost", port: 2375 } },
      { kind: "published-only", hosts: ["127.0.0.1"], hostIp: "127.0.0.1" },
    ],
    ["a rootless daemon", { engine: { isRootless: true } }, { kind: "published-only", hosts: ["127.0.0.1"] }],
    [
      "a container that this daemon does not know",
      {},
      { kind: "published-only", hosts: ["127.0.0.1", "10.0.0.1", "host.docker.internal"], hostIp: "0.0.0.0" },
    ],
  ])("%s", (_, given, expected) => {
    expect(decideVantage({ ...facts, ...given })).toMatchObject(expected);
  });
});
