import { expect, test } from "vitest";
import type { PodStatus } from "../../../../src/backend/kubernetes/objects/pod-status.ts";
import { addressesOf, stateOfPod } from "../../../../src/backend/kubernetes/running/state-of.ts";
import { podWith } from "../example-objects.ts";

const NEVER = "0001-01-01T00:00:00Z";
const unstarted = {
  isRunning: false,
  isRestarting: false,
  restartCount: 0,
  exitCode: 0,
  isOutOfMemory: false,
  because: undefined,
  startedAt: NEVER,
  finishedAt: NEVER,
  health: "none",
  addresses: [],
};
const [began, ended] = ["2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z"];

/** The mesh's container comes first, and runs. */
function own(state: NonNullable<NonNullable<PodStatus["containerStatuses"]>[number]["state"]>): PodStatus {
  const beside = [
    { name: "mesh", restartCount: 9, state: { running: { startedAt: NEVER } } },
    { name: "proxy", restartCount: 8 },
  ] as const;
  const status = { name: "service", restartCount: 2, state };
  return { podIP: "10.0.0.1", containerStatuses: [beside[0], status, beside[1]] };
}

test.each<[string, PodStatus, object]>([
  ["has no status", {}, unstarted],
  [
    "runs",
    own({ running: { startedAt: began } }),
    { isRunning: true, restartCount: 2, startedAt: began, finishedAt: NEVER, addresses: ["10.0.0.1"] },
  ],
  [
    "has ended",
    own({ terminated: { exitCode: 3, reason: "OOMKilled", startedAt: began, finishedAt: ended } }),
    {
      ...{ isRunning: false, exitCode: 3, isOutOfMemory: true, startedAt: began, finishedAt: ended },
      addresses: [],
    },
  ],
  [
    "has failed while its node still calls it running",
    { ...own({ running: { startedAt: began } }), phase: "Failed", reason: "Evicted", message: "memory" },
    { isRunning: false, exitCode: 137, because: "ended by the cluster: Evicted: memory", addresses: [] },
  ],
])("the state of a pod that %s", (_, status, expected) => {
  expect(stateOfPod(podWith(status))).toMatchObject(expected);
});

test.each<[PodStatus, readonly string[]]>([
  [{}, []],
  [{ podIP: "10.0.0.1" }, ["10.0.0.1"]],
  [{ podIP: "fd00::1", podIPs: [{ ip: "fd00::1" }, { ip: "10.0.0.1" }] }, ["10.0.0.1", "fd00::1"]],
  [{ podIP: "10.0.0.1", podIPs: [{ ip: "10.0.0.1" }, { ip: "fd00::1" }] }, ["10.0.0.1", "fd00::1"]],
  [{ podIP: "", podIPs: [] }, []],
])("of %j the addresses are %j: IPv4 first, each once", (status, addresses) => {
  expect(addressesOf({ status })).toEqual(addresses);
});
