import { expect, test } from "vitest";
import { jobHostOf } from "../../../../src/backend/docker/place/job-host.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";

const facts = {
  serviceGateways: ["172.18.0.1", "172.19.0.1"],
  localAddresses: ["127.0.0.1", "fe80::1", "10.0.0.7", "172.19.0.1"],
};
const joined = { kind: "joined", address: "172.18.0.5" } as const;
const vantage = (kind: string) => ({ kind, because: "" }) as unknown as Vantage;

test.each([
  ["a job container that has joined: its address there", "job-container", joined, "172.18.0.5"],
  ["a job container that has not joined: none", "job-container", { kind: "not-needed" } as const, undefined],
  ["a job on the Docker host: the gateway that is its own", "daemon-host", joined, "172.19.0.1"],
  ["elsewhere: its first address that others can reach", "published-only", joined, "10.0.0.7"],
  ["without a network: the same", "isolated", joined, "10.0.0.7"],
])("%s", (_, kind, joining, host) =>
  expect(jobHostOf({ vantage: vantage(kind), joining, facts })).toBe(host),
);
