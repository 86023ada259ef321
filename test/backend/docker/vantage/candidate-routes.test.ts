import { describe, expect, test } from "vitest";
import type { ContainerFacts } from "../../../../src/backend/docker/engine/containers.ts";
import { candidateRoutes } from "../../../../src/backend/docker/vantage/candidate-routes.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";
import { describeRoute } from "../../../../src/reachability/describe-routes.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";
import { someContainer } from "../../../fakes/some-container.ts";

const endpoint = {
  networkName: "n",
  networkId: "n1",
  ipv4: "172.18.0.2",
  ipv6: "",
  macAddress: "02:42:ac:12:00:02",
  aliases: [],
};
const published = [
  { containerPort: tcpPort(5432), hostIp: "127.0.0.1", hostPort: 32768 },
  { containerPort: tcpPort(5432), hostIp: "::1", hostPort: 32769 },
];
const container = someContainer({ networks: [endpoint], publishedPorts: published });

const jobContainer: Vantage = { kind: "job-container", because: "" };
const daemonHost: Vantage = { kind: "daemon-host", bridge: "certain", because: "" };
const remote: Vantage = {
  kind: "published-only",
  hosts: ["docker", "10.0.0.1"],
  hostIp: "0.0.0.0",
  daemonHost: "named",
  because: "",
  remedy: "",
};
const bound = (hostIp: string, hostPort: number) => ({ containerPort: tcpPort(5432), hostIp, hostPort });
const boundAnywhere = someContainer({ networks: [endpoint], publishedPorts: [bound("0.0.0.0", 40000)] });
const boundToOne = someContainer({ networks: [endpoint], publishedPorts: [bound("10.9.9.9", 5432)] });
const boundTwice = someContainer({
  networks: [endpoint],
  publishedPorts: [bound("127.0.0.1", 8080), bound("127.0.0.1", 8081)],
});
const onNamedNetwork = someContainer({ networks: [{ ...endpoint, networkId: "n" }], publishedPorts: [] });
const ipv6Only = someContainer({
  networks: [{ ...endpoint, ipv4: "", ipv6: "fd00::2" }],
  publishedPorts: [bound("::1", 40000)],
});

describe("the ways to a container port, best first", () => {
  test.each<[string, Vantage, number, string[]]>([
    ["a job on the network", jobContainer, 5432, ["alias db:5432", "container IP 172.18.0.2:5432"]],
    [
      "the daemon's host, published",
      daemonHost,
      5432,
      ["published port 127.0.0.1:32768", "container IP 172.18.0.2:5432"],
    ],
    ["the daemon's host, not published", daemonHost, 8080, ["container IP 172.18.0.2:8080"]],
    ["a remote daemon that publishes on its own loopback", remote, 5432, ["published port 127.0.0.1:32768"]],
    ["a remote daemon, not published", remote, 8080, []],
    ["no network", { kind: "isolated", because: "" }, 5432, []],
  ])("%s", (_, vantage, port, expected) => {
    const routes = candidateRoutes(vantage, { alias: "db", container, networkId: "n1" }, tcpPort(port));
    expect(routes.map(describeRoute)).toEqual(expected);
  });

  test.each<[string, Vantage, ContainerFacts, string[]]>([
    [
      "a container that the user put on another network as well, at its address on the services'",
      jobContainer,
      someContainer({ networks: [{ ...endpoint, networkId: "n2", ipv4: "10.0.0.9" }, endpoint] }),
      ["alias db:5432", "container IP 172.18.0.2:5432"],
    ],
    [
      "published on all addresses of a remote daemon",
      remote,
      boundAnywhere,
      ["published port docker:40000", "published port 10.0.0.1:40000"],
    ],
    [
      "published on all addresses of this machine",
      daemonHost,
      boundAnywhere,
      ["published port 127.0.0.1:40000", "container IP 172.18.0.2:5432"],
    ],
    [
      "published on one address of this machine",
      daemonHost,
      boundToOne,
      ["published port 10.9.9.9:5432", "container IP 172.18.0.2:5432"],
    ],
    [
      "published on one address of a remote daemon, that one first",
      remote,
      boundToOne,
      ["published port 10.9.9.9:5432", "published port docker:5432", "published port 10.0.0.1:5432"],
    ],
    [
      "one container port on two host ports",
      daemonHost,
      boundTwice,
      ["published port 127.0.0.1:8080", "published port 127.0.0.1:8081", "container IP 172.18.0.2:5432"],
    ],
    ["a network that Podman gives by its name", daemonHost, onNamedNetwork, ["container IP 172.18.0.2:5432"]],
    ["without any IPv4", daemonHost, ipv6Only, ["published port [::1]:40000", "container IP [fd00::2]:5432"]],
  ])("%s", (_, vantage, given, expected) => {
    const routes = candidateRoutes(
      vantage,
      { alias: "db", container: given, networkId: "n1" },
      tcpPort(5432),
    );
    expect(routes.map(describeRoute)).toEqual(expected);
  });
});
