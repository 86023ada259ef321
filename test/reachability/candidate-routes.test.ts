import { describe, expect, test } from "vitest";
import { candidateRoutes } from "../../src/reachability/candidate-routes.ts";
import { describeRoute } from "../../src/reachability/describe-routes.ts";
import type { Vantage } from "../../src/reachability/vantage.ts";
import { someContainer } from "../fakes/some-container.ts";

const endpoint = {
  networkName: "n",
  networkId: "n1",
  ipv4: "172.18.0.2",
  ipv6: "",
  gateway: "172.18.0.1",
  macAddress: "02:42:ac:12:00:02",
  aliases: [],
};
const published = [
  { containerPort: "5432/tcp", hostIp: "127.0.0.1", hostPort: 32768 },
  { containerPort: "5432/tcp", hostIp: "::1", hostPort: 32769 },
];
const container = someContainer({ networks: [endpoint], publishedPorts: published });

const jobContainer: Vantage = { kind: "job-container", networkOwnerId: "job", because: "" };
const daemonHost: Vantage = { kind: "daemon-host", because: "" };
const remote: Vantage = {
  kind: "published-only",
  hosts: ["docker", "10.0.0.1"],
  hostIp: "0.0.0.0",
  because: "",
};

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
    ["a remote daemon", remote, 5432, ["published port docker:32768", "published port 10.0.0.1:32768"]],
    ["a remote daemon, not published", remote, 8080, []],
    ["no network", { kind: "isolated", because: "" }, 5432, []],
  ])("%s", (_, vantage, port, expected) => {
    const routes = candidateRoutes(vantage, { alias: "db", container, networkId: "n1" }, port);
    expect(routes.map(describeRoute)).toEqual(expected);
  });
});
