import { expect, test } from "vitest";
import { runInPod } from "../../../../src/backend/kubernetes/api/exec.ts";
import { ClusterRefusal } from "../../../../src/backend/kubernetes/cluster/cluster-refusal.ts";

function refused(statusCode: number, sentence: string) {
  const refusal = new ClusterRefusal({ call: "GET /exec", sentence, statusCode, reason: "" });
  const calls = { upgrade: () => Promise.reject(refusal) };
  return runInPod(calls, "/pods/db-1", ["true"], new AbortController().signal);
}

test.each([
  [400, "pod db-1 does not have a host assigned"],
  [404, 'pods "db-1" not found'],
  [409, "cannot exec in a stopped container"],
  [500, 'container not found ("service")'],
])("a pod for which the answer is %i does not run", async (statusCode, sentence) => {
  expect(await refused(statusCode, sentence)).toEqual({ kind: "not-running", reason: sentence });
});

test.each([
  [500, "error dialing backend: dial tcp 10.0.0.7:10250: connect: connection refused"],
  [500, "Internal error occurred: error dialing backend: dial tcp 10.0.0.7:10250: i/o timeout"],
  [403, "pods is forbidden"],
])(
  "it may run on if its node cannot be reached, or this job may not ask (%i %s)",
  async (statusCode, sentence) => {
    await expect(refused(statusCode, sentence)).rejects.toThrow(sentence);
  },
);
