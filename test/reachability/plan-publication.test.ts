import { describe, expect, test } from "vitest";
import { portChooser } from "../../src/reachability/choose-port.ts";
import { isDemanded, type PublishPolicy, planPublication } from "../../src/reachability/plan-publication.ts";
import type { Vantage } from "../../src/reachability/vantage.ts";
import type { PortRequest } from "../../src/request/request.ts";

const port = (containerPort: number, hostPort?: string, hostIp?: string): PortRequest => ({
  containerPort,
  protocol: "tcp",
  hostPort,
  hostIp,
});
const jobContainer: Vantage = { kind: "job-container", networkOwnerId: "job", because: "" };
const daemonHost: Vantage = { kind: "daemon-host", bridge: "certain", because: "" };
const remote: Vantage = {
  kind: "published-only",
  hosts: ["docker"],
  hostIp: "0.0.0.0",
  daemonHost: "named",
  because: "",
  remedy: "",
};

describe("which ports are published", () => {
  test.each<[string, Vantage, PublishPolicy, PortRequest[], object]>([
    ["none where the job is on the services' network", jobContainer, "as-needed", [port(5432, "5432")], {}],
    [
      "as declared where the user wants it as on GitHub",
      jobContainer,
      "always",
      [port(5432, "5432")],
      { "5432/tcp": [{ HostIp: "127.0.0.1", HostPort: "5432" }] },
    ],
    [
      "a bare port on an ephemeral one of 127.0.0.1",
      daemonHost,
      "as-needed",
      [port(5432)],
      { "5432/tcp": [{ HostIp: "127.0.0.1", HostPort: "" }] },
    ],
    [
      "a host port is a demand",
      daemonHost,
      "as-needed",
      [port(5432, "15432")],
      { "5432/tcp": [{ HostIp: "127.0.0.1", HostPort: "15432" }] },
    ],
    [
      "an address is taken verbatim",
      daemonHost,
      "as-needed",
      [port(5432, "15432", "0.0.0.0")],
      { "5432/tcp": [{ HostIp: "0.0.0.0", HostPort: "15432" }] },
    ],
    [
      "one container port on two host ports",
      daemonHost,
      "as-needed",
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
      "as-needed",
      [port(5432, "15432")],
      {
        "5432/tcp": [{ HostIp: "0.0.0.0", HostPort: "15432" }],
        "9000/tcp": [{ HostIp: "0.0.0.0", HostPort: "" }],
      },
    ],
  ])("%s", (_, vantage, policy, declared, expected) => {
    expect(planPublication({ declared, exposed: ["5432/tcp", "9000/tcp"] }, vantage, policy)).toEqual(
      expected,
    );
  });
});

describe("free host ports", () => {
  const declared = [port(5432), port(80, "8080")];
  const guessed: Vantage = { ...remote, kind: "published-only", daemonHost: "guessed" };

  test("are drawn by lot where whoever answers may be another daemon's, and never in place of a demand", () => {
    const planned = planPublication(
      { declared, exposed: [] },
      guessed,
      "as-needed",
      portChooser(guessed, () => 0.5),
    );
    expect(planned).toEqual({
      "5432/tcp": [{ HostIp: "0.0.0.0", HostPort: "46884" }],
      "80/tcp": [{ HostIp: "0.0.0.0", HostPort: "8080" }],
    });
  });

  test.each([
    [0, "32768"],
    [0.999999, "60999"],
  ])("stay in the ephemeral range: %d", (random, expected) => {
    expect(portChooser(guessed, () => random)()).toBe(expected);
  });

  test("are the daemon's choice elsewhere", () => {
    expect(portChooser(remote, () => 0.5)()).toBeUndefined();
    expect(portChooser(daemonHost, () => 0.5)()).toBeUndefined();
  });

  test.each([
    [8080, [port(80, "8080")], true],
    [8081, [port(80, "8080")], false],
    [8002, [port(80, "8000-8002")], true],
    [8003, [port(80, "8000-8002")], false],
    [32768, [port(80)], false],
  ])("host port %d beside %j is a demand: %s", (hostPort, given, expected) => {
    expect(isDemanded(hostPort, given)).toBe(expected);
  });
});
