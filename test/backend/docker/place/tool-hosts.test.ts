import { expect, test } from "vitest";
import { toolHosts } from "../../../../src/backend/docker/place/tool-hosts.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";

const vantage = (kind: string, hosts: string[] = []) => ({ kind, hosts, because: "" }) as unknown as Vantage;
const nothing = { ownGateways: [], defaultGateway: undefined, provenHosts: [] };

test.each([
  ["on the Docker host", vantage("daemon-host"), nothing, ["127.0.0.1"]],
  [
    "in a container: the gateway of its default route first, IPv6 last",
    vantage("job-container"),
    {
      ...nothing,
      ownGateways: ["fd00::1", "172.19.0.1", "172.18.0.1", "172.19.0.1"],
      defaultGateway: "172.18.0.1",
    },
    ["172.18.0.1", "172.19.0.1", "fd00::1"],
  ],
  [
    "in a container whose default route leads elsewhere: only the Docker host's addresses",
    vantage("job-container"),
    { ...nothing, ownGateways: ["172.19.0.1"], defaultGateway: "10.0.0.1" },
    ["172.19.0.1"],
  ],
  ["a daemon on another machine", vantage("published-only", ["build-1"]), nothing, ["build-1"]],
  ["a virtual machine", vantage("published-only", ["127.0.0.1"]), nothing, ["127.0.0.1"]],
  [
    "beside an unknown daemon: its own loopback last, because it always answers",
    vantage("published-only", ["127.0.0.1", "172.17.0.1", "host.docker.internal"]),
    nothing,
    ["172.17.0.1", "host.docker.internal", "127.0.0.1"],
  ],
  [
    "beside a daemon where a service was reached: there first",
    vantage("published-only", ["127.0.0.1", "172.17.0.1", "host.docker.internal"]),
    { ...nothing, provenHosts: ["host.docker.internal"] },
    ["host.docker.internal", "172.17.0.1", "127.0.0.1"],
  ],
  ["without a network", vantage("isolated"), nothing, []],
])("%s", (_, where, facts, hosts) => expect(toolHosts(where, facts)).toEqual(hosts));
