import { expect, test } from "vitest";
import type { PublishPolicy } from "../../../../src/backend/docker/publish/plan-publication.ts";
import { refuseTooManyPorts } from "../../../../src/backend/docker/publish/refuse-too-many-ports.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";
import type { PortRequest } from "../../../../src/request/request.ts";
import { UserError } from "../../../../src/user-error.ts";

const jobContainer: Vantage = { kind: "job-container", because: "" };
const daemonHost: Vantage = { kind: "daemon-host", bridge: "certain", because: "" };
const elsewhere: Vantage = {
  kind: "published-only",
  hosts: [],
  hostIp: "127.0.0.1",
  daemonHost: "guessed",
  because: "",
  remedy: "",
};
const asNeeded: PublishPolicy = { kind: "as-needed" };
const always: PublishPolicy = { kind: "always", hostIp: "" };
const ports = (count: number): PortRequest[] =>
  Array.from({ length: count }, (_, at) => ({
    containerPort: tcpPort(at + 1),
    hostPort: undefined,
    hostIp: undefined,
  }));

test.each<[number, string, Vantage, PublishPolicy, RegExp | undefined]>([
  [100, "beside the daemon", daemonHost, asNeeded, undefined],
  [
    101,
    "beside the daemon",
    daemonHost,
    asNeeded,
    /^ftp would publish 101 ports .* the container's own address/,
  ],
  [
    4_096,
    "elsewhere",
    elsewhere,
    asNeeded,
    /4096 ports .* for 2048 seconds; .* every port is reached as ftp:port/,
  ],
  [4_096, "on the services' network", jobContainer, asNeeded, undefined],
  [
    4_096,
    "on the services' network, published anyway",
    jobContainer,
    always,
    /Without `publish: always` none is/,
  ],
])("%d ports %s", (count, _, vantage, publish, expected) => {
  const refuse = () => refuseTooManyPorts({ name: "ftp", ports: ports(count) }, { vantage, publish });
  if (expected === undefined) return expect(refuse).not.toThrow();
  let thrown: unknown;
  try {
    refuse();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UserError);
  const { message, hint } = thrown as UserError;
  expect(`${message} | ${hint}`).toMatch(expected);
});
