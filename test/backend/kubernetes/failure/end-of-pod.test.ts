import { expect, test } from "vitest";
import { endOfPod } from "../../../../src/backend/kubernetes/failure/end-of-pod.ts";
import type { Pod } from "../../../../src/backend/kubernetes/objects/pod.ts";

type Status = NonNullable<Pod["status"]>;

const ended = (name: string, exitCode: number, reason?: string): Status => ({
  containerStatuses: [
    { name, state: { terminated: { exitCode, ...(reason === undefined ? {} : { reason }) } } },
  ],
});
const disrupted = (status: "True" | "False", more: object = {}): Status => ({
  conditions: [{ type: "DisruptionTarget", status, ...more }],
});
const isGoing = { deletionTimestamp: "2026-01-01T00:00:00Z" };

test.each<[string, Status, object, object | undefined]>([
  ["runs on", { phase: "Running" }, {}, undefined],
  ["ended by itself", ended("service", 3), {}, { exitCode: 3, isOutOfMemory: false }],
  ["had too little memory", ended("service", 137, "OOMKilled"), {}, { exitCode: 137, isOutOfMemory: true }],
  ["runs on beside one that ended", ended("mesh", 0), {}, undefined],
  [
    "was evicted, and tells no exit code",
    { phase: "Failed", reason: "Evicted", message: "The node was low on memory" },
    {},
    {
      exitCode: 137,
      isOutOfMemory: false,
      because: "ended by the cluster: Evicted: The node was low on memory",
    },
  ],
  ["failed without a reason", { phase: "Failed" }, {}, { exitCode: 137, isOutOfMemory: false }],
  ["is only deleted, and may end in order", {}, isGoing, undefined],
  ["is to be taken away, and runs on until then", disrupted("True"), {}, undefined],
  [
    "is taken away from a node that may be gone",
    disrupted("True", { reason: "DeletionByTaintManager", message: "the node is gone" }),
    isGoing,
    {
      exitCode: 137,
      isOutOfMemory: false,
      because: "ended by the cluster: DeletionByTaintManager: the node is gone",
    },
  ],
  [
    "is taken away without a word",
    disrupted("True"),
    isGoing,
    { exitCode: 137, isOutOfMemory: false, because: "ended by the cluster: DisruptionTarget" },
  ],
  ["was to be taken away, and is no longer", disrupted("False"), isGoing, undefined],
  ["has another condition", { conditions: [{ type: "Ready", status: "True" }] }, isGoing, undefined],
])("a program that %s", (_, status, metadata, end) => {
  expect(endOfPod({ metadata, status })).toEqual(end && { because: undefined, ...end });
});
