import { expect, test } from "vitest";
import { ClusterRefusal } from "../../../../src/backend/kubernetes/cluster/cluster-refusal.ts";
import { refusedFailure } from "../../../../src/backend/kubernetes/failure/refused-failure.ts";

test.each([
  [
    'pods "db-1" is forbidden: exceeded quota: ci, requested: pods=1, used: pods=4, limited: pods=4',
    "Free what the namespace's ResourceQuota counts",
  ],
  [
    'pods "db-1" is forbidden: failed quota: ci: must specify limits.memory for: service',
    "in `pod-template` (spec.containers",
  ],
  [
    'pods "db-1" is forbidden: maximum memory usage per Container is 1Gi, but limit is 2Gi',
    "The namespace's LimitRange",
  ],
  [
    'pods "db-1" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true',
    "`options: --user 999`",
  ],
  [
    'pods "db-1" is forbidden: violates PodSecurity "baseline:latest": privileged (container "service")',
    "Remove what the sentence names",
  ],
  [
    'Pod in version "v1" cannot be handled as a Pod: strict decoding error: unknown field "spec.hostUsers"',
    "This cluster is older than that field",
  ],
  ["admission webhook denied the request: no latest", "the cluster's policy for this namespace"],
])("%s", (sentence, hint) => {
  const refusal = new ClusterRefusal({ call: "POST /pods", sentence, statusCode: 403, reason: "Forbidden" });
  const { message, hint: advice } = refusedFailure("db", refusal);
  expect(message).toBe(`db was refused by the cluster: ${sentence}`);
  expect(advice).toContain(hint);
});
