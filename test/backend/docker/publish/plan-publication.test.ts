import { describe, expect, test } from "vitest";
import {
  MOST_PUBLISHED,
  type PublishPolicy,
  planPublication,
} from "../../../../src/backend/docker/publish/plan-publication.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";
import type { PortRequest } from "../../../../src/request/request.ts";
import { asNeeded, daemonHost, guessed, port, remote } from "./vantages.ts";

const jobContainer: Vantage = { kind: "job-container", because: "" };

const isolated: Vantage = { kind: "isolated", because: "" };

describe("which ports are published", () => {
  test.each<[string, Vantage, PublishPolicy, PortRequest[], object]>([
    ["none where the job is on the services' network", jobContainer, asNeeded, [port(5432, "5432")], {}],
    [
      "as declared where the user wants it as on GitHub",
      jobContainer,
      { kind: "always", hostIp: "" },
      [port(5432, "5432")],
      { "5432/tcp": [{ HostIp: "", HostPort: "5432" }] },
    ],
    [
      "the same beside the daemon: on all addresses, of both families",
      daemonHost,
      { kind: "always", hostIp: "" },
      [port(5432, "5432"), port(80, undefined, "127.0.0.1")],
      {
        "5432/tcp": [{ HostIp: "", HostPort: "5432" }],
        "80/tcp": [{ HostIp: "127.0.0.1", HostPort: "" }],
      },
    ],
    [
      "the same elsewhere, what the image exposes as needed",
      guessed,
      { kind: "always", hostIp: "" },
      [port(5432, "5432")],
      {
        "5432/tcp": [{ HostIp: "", HostPort: "5432" }],
        "9000/tcp": [{ HostIp: "127.0.0.1", HostPort: "" }],
      },
    ],
    [
      "as on GitHub, but on one address",
      jobContainer,
      { kind: "always", hostIp: "10.0.0.9" },
      [port(5432)],
      { "5432/tcp": [{ HostIp: "10.0.0.9", HostPort: "" }] },
    ],
    ["none in a job without a network", isolated, { kind: "always", hostIp: "" }, [port(5432)], {}],
    [
      "a bare port on an ephemeral one of 127.0.0.1",
      daemonHost,
      asNeeded,
      [port(5432)],
      { "5432/tcp": [{ HostIp: "127.0.0.1", HostPort: "" }] },
    ],
    [
      "a host port is a demand",
      daemonHost,
      asNeeded,
      [port(5432, "15432")],
      { "5432/tcp": [{ HostIp: "127.0.0.1", HostPort: "15432" }] },
    ],
    [
      "an address is taken verbatim",
      daemonHost,
      asNeeded,
      [port(5432, "15432", "0.0.0.0")],
      { "5432/tcp": [{ HostIp: "0.0.0.0", HostPort: "15432" }] },
    ],
    [
      "one container port on two host ports",
      daemonHost,
      asNeeded,
      [port(80, "8080"), port(80, "8081")],
      {
        "80/tcp": [
          { HostIp: "127.0.0.1", HostPort: "8080" },
          { HostIp: "127.0.0.1", HostPort: "8081" },
        ],
      },
    ],
    [
      "also what the image exposes where nothing else can be reached",
      remote,
      asNeeded,
      [port(5432, "15432")],
      {
        "5432/tcp": [{ HostIp: "0.0.0.0", HostPort: "15432" }],
        "9000/tcp": [{ HostIp: "0.0.0.0", HostPort: "" }],
      },
    ],
  ])("%s", (_, vantage, policy, declared, expected) => {
    expect(planPublication({ declared, exposed: [tcpPort(5432), tcpPort(9000)] }, vantage, policy)).toEqual(
      expected,
    );
  });
});

test("what the image exposes does not keep the daemon busy for minutes", () => {
  const exposed = Array.from({ length: 4_000 }, (_, at) => tcpPort(at + 1));
  const planned = planPublication({ declared: [port(5432), port(80)], exposed }, remote, asNeeded);
  expect(Object.keys(planned)).toHaveLength(MOST_PUBLISHED);
  expect(planned).toHaveProperty(["5432/tcp"]);
});
