import { expect, test } from "vitest";
import { marksOf } from "../../../../src/backend/kubernetes/labels.ts";
import type { Pod } from "../../../../src/backend/kubernetes/objects/pod.ts";
import { fateOfOwned } from "../../../../src/backend/kubernetes/removal/decide-orphan.ts";
import { aJob } from "../../../fakes/a-job.ts";

const owner = { name: "r-workflow", namespace: "ci", uid: "u1", labels: { "runner-pod": "r" } };
const marks = marksOf({ id: "a".repeat(12), jobSession: "b".repeat(12) }, owner, {
  job: aJob({ repository: "octo/project", step: "__services" }),
  expiresSeconds: 60,
});

function podWith(uid: string, phase: "Running" | "Succeeded" | "Failed"): Pod {
  return { metadata: { uid }, spec: { containers: [] }, status: { phase } };
}

test.each([
  ["its pod runs", podWith("u1", "Running"), "alive"],
  ["its pod is gone", undefined, "orphaned"],
  ["another pod has its name", podWith("u2", "Running"), "orphaned"],
  ["its pod has ended", podWith("u1", "Succeeded"), "orphaned"],
  ["its pod has failed", podWith("u1", "Failed"), "orphaned"],
])("if %s, what a job has left is %s", (_, pod, kind) => {
  expect(fateOfOwned(marks, pod).kind).toBe(kind);
});

test("without an owner, only its deadline ends it", () => {
  expect(fateOfOwned({ labels: {}, annotations: {} }, undefined).kind).toBe("alive");
});

test("labels hold only what a label may hold, and the hooks' own is copied", () => {
  for (const value of Object.values(marks.labels)) expect(value).toMatch(/^[A-Za-z0-9][\w.-]{0,62}$/);
  expect(marks.labels["runner-pod"]).toBe("r");
  expect(marks.annotations["sibling-services.repository"]).toBe("octo/project");
});
