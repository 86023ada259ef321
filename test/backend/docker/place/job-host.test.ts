import { expect, test } from "vitest";
import { jobHostOf } from "../../../../src/backend/docker/place/job-host.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";

const inContainer: Vantage = { kind: "job-container", because: "" };
const onHost: Vantage = { kind: "daemon-host", bridge: "certain", because: "" };
const elsewhere: Vantage = {
  kind: "published-only",
  hosts: ["docker"],
  hostIp: "",
  daemonHost: "named",
  because: "",
  remedy: "",
};
const joined = { kind: "joined", address: "172.18.0.2" } as const;
const apart = { kind: "not-needed" } as const;
const facts = {
  serviceGateways: ["fd00::1", "172.18.0.1"],
  localAddresses: ["::1", "127.0.0.1", "10.0.0.5", "172.18.0.1"],
};

test.each<[string, Parameters<typeof jobHostOf>[0], string | undefined]>([
  ["a job container by its address there", { vantage: inContainer, joining: joined, facts }, "172.18.0.2"],
  [
    "a job container that could not join not at all",
    { vantage: inContainer, joining: apart, facts },
    undefined,
  ],
  [
    "the daemon's host by the gateway that is its own",
    { vantage: onHost, joining: apart, facts },
    "172.18.0.1",
  ],
  ["another machine by its IPv4 address", { vantage: elsewhere, joining: apart, facts }, "10.0.0.5"],
])("services reach %s", (_, found, expected) => expect(jobHostOf(found)).toBe(expected));
