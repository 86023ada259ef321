import { describe, expect, test } from "vitest";
import type { ReachablePort } from "../../src/report/reachable-service.ts";
import { formatContainerPort, parseContainerPort, tcpPort } from "../../src/request/container-port.ts";
import type { PortRequest, WaitCondition } from "../../src/request/request.ts";
import { graceForDeclaredMs, mainPortFirst, namedPorts, portsOf } from "../../src/service/wanted-ports.ts";
import { plainImage } from "../fakes/engine/in-memory-engine.ts";
import { knownService } from "../readiness/presets/known-service.ts";
import { aService } from "../stories/a-start.ts";

const declare = (number: number, protocol: "tcp" | "udp" = "tcp"): PortRequest => ({
  containerPort: { number, protocol },
  hostPort: undefined,
  hostIp: undefined,
});
const tcp = (number?: number): WaitCondition => ({
  kind: "tcp",
  port: number === undefined ? undefined : tcpPort(number),
});
const http: WaitCondition = {
  kind: "http",
  path: "/",
  port: tcpPort(9000),
  statuses: [],
  bodyPattern: undefined,
  isHttps: false,
  isInsecure: false,
  headers: [],
};

describe("the ports of a service, the most probable main port first", () => {
  test.each<
    [string, { ports?: PortRequest[]; exposed?: string[]; image?: string; wait?: WaitCondition[] }, string]
  >([
    ["none", {}, ""],
    [
      "declared, in that order, each once",
      { ports: [declare(53, "udp"), declare(53), declare(53, "udp")], exposed: ["1/tcp"] },
      "53/udp 53/tcp",
    ],
    ["exposed, tcp first", { exposed: ["5/udp", "80/tcp", "443/tcp"] }, "80/tcp 443/tcp 5/udp"],
    ["a known image's own first", { image: "postgres", exposed: ["80/tcp", "5432/tcp"] }, "5432/tcp 80/tcp"],
    [
      "one that the wait names before what is exposed",
      { exposed: ["80/tcp", "9000/tcp"], wait: [http] },
      "9000/tcp 80/tcp",
    ],
    [
      "one that the wait names after what is declared",
      { ports: [declare(80)], wait: [tcp(), tcp(81), http] },
      "80/tcp 81/tcp 9000/tcp",
    ],
  ])("%s", (_, { ports = [], exposed = [], image = "unknown", wait }, expected) => {
    const subject = {
      service: { ...aService("db"), ports, wait },
      image: plainImage({ exposedPorts: exposed.flatMap((text) => parseContainerPort(text) ?? []) }),
      preset: knownService(image),
    };
    expect(portsOf(subject).map(formatContainerPort).join(" ")).toBe(expected);
  });
});

describe("the main port is", () => {
  const port = (number: number, isProven: boolean, protocol: "tcp" | "udp" = "tcp"): ReachablePort => ({
    containerPort: { number, protocol },
    host: "h",
    port: number,
    route: "alias",
    isProven,
  });
  test.each<[string, ReachablePort[], number[], number[]]>([
    ["the first", [port(1, true), port(2, true)], [], [1, 2]],
    ["the first, also where the wait names another", [port(1, true), port(2, true)], [2], [1, 2]],
    ["the first that answers", [port(1, false), port(2, false), port(3, true)], [], [3, 1, 2]],
    [
      "the one that the wait names where the first does not answer",
      [port(1, false), port(2, true), port(3, true)],
      [3],
      [3, 1, 2],
    ],
    ["any that the wait names", [port(1, false), port(2, true), port(3, true)], [4, 3], [3, 1, 2]],
    ["the first where none answers", [port(1, false), port(2, false)], [2], [1, 2]],
    ["udp where that is the first", [port(1, false, "udp"), port(2, true)], [], [1, 2]],
  ])("%s", (_, ports, named, expected) => {
    expect(mainPortFirst(ports, named.map(tcpPort)).map(({ containerPort }) => containerPort.number)).toEqual(
      expected,
    );
  });
});

test("the ports that a wait names", () => {
  expect(namedPorts(undefined)).toEqual([]);
  expect(namedPorts([tcp(), { kind: "healthy" }, tcp(5), http])).toEqual([tcpPort(5), tcpPort(9000)]);
});

test.each([
  [0, 1_000],
  [6_000, 1_500],
  [60_000, 3_000],
])(
  "a declared port of a service that was ready after %i ms may come %i ms later",
  (readyAfterMs, graceMs) => {
    expect(graceForDeclaredMs(readyAfterMs)).toBe(graceMs);
  },
);
