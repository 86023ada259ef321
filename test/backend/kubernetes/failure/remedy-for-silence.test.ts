import { expect, test } from "vitest";
import { remedyForSilence } from "../../../../src/backend/kubernetes/failure/remedy-for-silence.ts";
import type { NetworkPolicy } from "../../../../src/backend/kubernetes/objects/network-policy.ts";

const labels = { service: { app: "db", tier: "data" }, job: { "runner-pod": "runner" } };

function policy(spec: NetworkPolicy["spec"]): NetworkPolicy {
  return { metadata: { name: "deny" }, spec };
}

const named = "Most probably the NetworkPolicy deny keeps this job's pod from it";
const another = "No NetworkPolicy of this namespace concerns it";

test.each<[string, NetworkPolicy["spec"], string]>([
  ["for all pods", { podSelector: {} }, named],
  ["for the service, by a label", { podSelector: { matchLabels: { app: "db" } } }, named],
  ["for other pods", { podSelector: { matchLabels: { app: "web" } } }, another],
  [
    "for what the service sends",
    { podSelector: { matchLabels: { app: "db" } }, policyTypes: ["Egress"] },
    another,
  ],
  ["for what the job sends", { podSelector: { matchLabels: labels.job }, policyTypes: ["Egress"] }, named],
  [
    "for what reaches the job",
    { podSelector: { matchLabels: labels.job }, policyTypes: ["Ingress"] },
    another,
  ],
  ["in", { podSelector: { matchExpressions: [{ key: "tier", operator: "In", values: ["data"] }] } }, named],
  [
    "not in",
    { podSelector: { matchExpressions: [{ key: "tier", operator: "NotIn", values: ["data"] }] } },
    another,
  ],
  [
    "in others",
    { podSelector: { matchExpressions: [{ key: "tier", operator: "In", values: ["web"] }] } },
    another,
  ],
  [
    "not in others",
    { podSelector: { matchExpressions: [{ key: "tier", operator: "NotIn", values: ["web"] }] } },
    named,
  ],
  [
    "not in one of a label that it does not have",
    { podSelector: { matchExpressions: [{ key: "zone", operator: "NotIn", values: ["a"] }] } },
    named,
  ],
  ["exists", { podSelector: { matchExpressions: [{ key: "tier", operator: "Exists" }] } }, named],
  [
    "does not exist",
    { podSelector: { matchExpressions: [{ key: "tier", operator: "DoesNotExist" }] } },
    another,
  ],
])("a policy %s", (_, spec, sentence) => {
  expect(remedyForSilence([policy(spec)], labels)).toContain(sentence);
});

test("a job that may not list the policies says perhaps", () => {
  expect(remedyForSilence(undefined, labels)).toMatch(/^Perhaps a NetworkPolicy keeps/);
});
