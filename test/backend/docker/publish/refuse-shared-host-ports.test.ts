import { expect, test } from "vitest";
import { refuseSharedHostPorts } from "../../../../src/backend/docker/publish/refuse-shared-host-ports.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";

const onHost: Vantage = { kind: "daemon-host", bridge: "certain", because: "" };
const inContainer: Vantage = { kind: "job-container", because: "" };
const asNeeded = { kind: "as-needed" } as const;

const service = (name: string, hostPort: string | undefined, hostIp?: string) => ({
  name,
  ports: [{ containerPort: tcpPort(6379), hostPort, hostIp }],
});

test.each([
  ["the same port", onHost, asNeeded, "6379", undefined, "6379", undefined, true],
  ["other ports", onHost, asNeeded, "6379", undefined, "6380", undefined, false],
  ["no port of the host", onHost, asNeeded, undefined, undefined, undefined, undefined, false],
  ["a range, which leaves a choice", onHost, asNeeded, "6379-6390", undefined, "6379-6390", undefined, false],
  ["one on all addresses", onHost, asNeeded, "6379", "0.0.0.0", "6379", undefined, true],
  ["the same on two addresses", onHost, asNeeded, "6379", "10.0.0.1", "6379", "10.0.0.2", false],
  [
    "the same port, which this job does not publish",
    inContainer,
    asNeeded,
    "6379",
    undefined,
    "6379",
    undefined,
    false,
  ],
  [
    "the same port, published always",
    inContainer,
    { kind: "always", hostIp: "" } as const,
    "6379",
    undefined,
    "6379",
    undefined,
    true,
  ],
] as const)("two services with %s", (_, vantage, publish, one, oneIp, other, otherIp, isRefused) => {
  const refuse = () =>
    refuseSharedHostPorts([service("db", one, oneIp), service("cache", other, otherIp)], {
      vantage,
      publish,
    });
  if (isRefused) expect(refuse).toThrow("cache demands host port 6379, which db demands too");
  else expect(refuse).not.toThrow();
});

test("a port that both only wish for is no demand", () => {
  const wish = (name: string) => ({
    name,
    ports: [{ containerPort: tcpPort(6379), hostPort: "6379", hostIp: undefined, isWish: true as const }],
  });
  expect(() =>
    refuseSharedHostPorts([wish("a"), wish("b")], { vantage: onHost, publish: asNeeded }),
  ).not.toThrow();
});

test("the one that was named first is the other, and a port of udp is another", () => {
  const udp = {
    name: "udp",
    ports: [{ containerPort: { number: 53, protocol: "udp" as const }, hostPort: "53", hostIp: undefined }],
  };
  const place = { vantage: onHost, publish: asNeeded };
  const [first, second] = [service("first", "53"), service("second", "53")];
  expect(() => refuseSharedHostPorts([first, udp, second], place)).toThrow(
    "second demands host port 53, which first demands too",
  );
  expect(() => refuseSharedHostPorts([first, udp], place)).not.toThrow();
  const [one, other] = [service("one", "53", "10.0.0.1"), service("other", "53", "10.0.0.2")];
  expect(() => refuseSharedHostPorts([one, other, service("all", "53", "0.0.0.0")], place)).toThrow(
    "all demands host port 53, which one demands too",
  );
});
