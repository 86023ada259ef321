import { describe, expect, test } from "vitest";
import {
  type ContainerPort,
  formatContainerPort,
  isSameContainerPort,
  parseContainerPort,
  tcpPort,
} from "../../src/request/container-port.ts";

describe("a container port", () => {
  test.each<[string, ContainerPort | undefined]>([
    ["5432/tcp", { number: 5432, protocol: "tcp" }],
    ["53/udp", { number: 53, protocol: "udp" }],
    ["9899/sctp", { number: 9899, protocol: "sctp" }],
    ["5432", { number: 5432, protocol: "tcp" }],
    ["80/TCP", { number: 80, protocol: "tcp" }],
    ["0", { number: 0, protocol: "tcp" }],
    ["65535/tcp", { number: 65_535, protocol: "tcp" }],
    ["65536/tcp", undefined],
    ["80-90/tcp", undefined],
    ["80/", undefined],
    ["80/icmp", undefined],
    ["80/tcp/udp", undefined],
    ["", undefined],
  ])("%s is read as %o", (text, expected) => {
    expect(parseContainerPort(text)).toEqual(expected);
  });

  test("is written as the Engine API spells it", () => {
    expect(formatContainerPort({ number: 53, protocol: "udp" })).toBe("53/udp");
    expect(formatContainerPort(tcpPort(5432))).toBe("5432/tcp");
  });

  test("is the same as another when number and protocol are", () => {
    expect(isSameContainerPort(tcpPort(53), { number: 53, protocol: "tcp" })).toBe(true);
    expect(isSameContainerPort(tcpPort(53), { number: 53, protocol: "udp" })).toBe(false);
    expect(isSameContainerPort(tcpPort(53), tcpPort(54))).toBe(false);
  });
});
