import { expect, test } from "vitest";
import { ClusterRefusal } from "../../../../src/backend/kubernetes/cluster/cluster-refusal.ts";
import { marksOf, marksOfJob, marksOfThing } from "../../../../src/backend/kubernetes/labels.ts";
import { listOrphanedObjects, sweepNamespace } from "../../../../src/backend/kubernetes/removal/sweep.ts";
import { aJob } from "../../../fakes/a-job.ts";
import { emptyHoldings } from "../../../fakes/cluster/holdings.ts";
import { inMemoryCluster } from "../../../fakes/cluster/in-memory-cluster.ts";
import { add } from "../../../fakes/cluster/in-memory-pods.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

const OWN = "f".repeat(12);
const DEAD = "b".repeat(12);
const CREATED = "2026-11-27T10:00:00Z";

/** A namespace with a pod and the Service of a job whose own pod is gone. */
function withADeadJob() {
  const holdings = emptyHoldings();
  const owner = { name: "r-workflow", namespace: "ci", uid: "u1", labels: {} };
  const marks = marksOf({ id: DEAD, jobSession: DEAD }, owner, { job: aJob(), expiresSeconds: 60 });
  const pod = { name: "db-1", uid: "p1", creationTimestamp: CREATED };
  const ofPod = marksOfThing(marks, { name: "db-1", service: "db", start: "1" });
  add({ metadata: { ...pod, ...ofPod }, spec: { containers: [] } }, holdings);
  const service = { name: "job-1", uid: "s1", creationTimestamp: CREATED, ...marksOfJob(marks, "job-1") };
  holdings.services.set("job-1", { metadata: service, spec: {} });
  const cluster = inMemoryCluster(holdings);
  const [log, clock, signal] = [recordingLog(), new FakeClock(), new AbortController().signal];
  return { holdings, log, tools: { cluster, namespace: cluster.namespace("ci"), log, clock, signal } };
}

test("what a dead job left is told beforehand, and then removed", async () => {
  const { holdings, log, tools } = withADeadJob();
  const because = "its job's pod is gone";
  expect(await listOrphanedObjects(OWN, tools)).toEqual([
    { noun: "pod", name: "db-1", because },
    { noun: "Service", name: "job-1", because },
  ]);
  expect(await listOrphanedObjects(DEAD, tools)).toEqual([]);
  expect(await sweepNamespace(OWN, tools)).toBe("done");
  expect(holdings.pods.size + holdings.services.size).toBe(0);
  expect(log.lines).toEqual(["info: removed 2 leftovers of another job: its job's pod is gone"]);
});

test.each([
  ["younger than asked for, it stays", 59_000, 2],
  ["as old as asked for, it goes", 60_000, 0],
])("%s", async (_, ageMs, left) => {
  const { holdings, tools } = withADeadJob();
  const nowEpochSeconds = () => (Date.parse(CREATED) + ageMs) / 1_000;
  const judging = { ...tools, leastAgeSeconds: 60, nowEpochSeconds };
  expect(await listOrphanedObjects(OWN, judging)).toHaveLength(left === 0 ? 2 : 0);
  await sweepNamespace(OWN, judging);
  expect(holdings.pods.size + holdings.services.size).toBe(left);
});

test("a sweep that finds nothing of a dead job says so", async () => {
  const { log, tools } = withADeadJob();
  expect(await sweepNamespace(DEAD, tools)).toBe("nothing-found");
  expect(await sweepNamespace(OWN, { ...tools, leastAgeSeconds: 1e9 })).toBe("nothing-found");
  expect(log.lines).toEqual([]);
});

test("one that is ended before it has begun with a job removes nothing of it", async () => {
  const { holdings, tools } = withADeadJob();
  expect(await sweepNamespace(OWN, { ...tools, signal: AbortSignal.abort() })).toBe("unfinished");
  expect(holdings.pods.size + holdings.services.size).toBe(2);
});

test("one that may not look throws the cluster's words", async () => {
  const { holdings, tools } = withADeadJob();
  const sentence = "pods is forbidden";
  const refusal = { call: /^GET pods$/, statusCode: 403, reason: "Forbidden", sentence };
  holdings.refusals.push(refusal, refusal);
  await expect(sweepNamespace(OWN, tools)).rejects.toThrow(sentence);
  await expect(listOrphanedObjects(OWN, tools)).rejects.toThrow(sentence);
});

test.each([
  [403, "lives, for all that it may know", "nothing-found"],
  [500, "is not known, and the sweep fails", undefined],
])("a job whose pod the cluster answers with %i %s", async (statusCode, _, expected) => {
  const { holdings, tools } = withADeadJob();
  const refusal = new ClusterRefusal({ call: "GET pods", sentence: "no", statusCode, reason: "" });
  const blind = { ...tools.namespace, pods: { ...tools.namespace.pods, get: () => Promise.reject(refusal) } };
  const judging = { ...tools, cluster: { ...tools.cluster, namespace: () => blind } };
  expect(await sweepNamespace(OWN, judging).catch(() => undefined)).toBe(expected);
  expect(await listOrphanedObjects(OWN, judging).catch(() => undefined)).toEqual(expected && []);
  expect(holdings.pods.size).toBe(1);
});

test("what a sweep cannot remove it names, and goes on", async () => {
  const { holdings, log, tools } = withADeadJob();
  const sentence = "the pod is guarded";
  holdings.refusals.push({ call: /^DELETE pods\/db-1$/, statusCode: 403, reason: "Forbidden", sentence });
  expect(await sweepNamespace(OWN, tools)).toBe("done");
  expect(holdings.services.size).toBe(0);
  expect(log.lines).toEqual([
    "info: removed 1 leftovers of another job: its job's pod is gone",
    expect.stringMatching(
      /^info: could not remove a leftover of another job: pod db-1: .*the pod is guarded/,
    ),
  ]);
});
