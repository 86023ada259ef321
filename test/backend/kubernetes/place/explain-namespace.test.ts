import { expect, test } from "vitest";
import { explainNamespace } from "../../../../src/backend/kubernetes/place/explain-namespace.ts";

const own = { name: "runner-workflow", namespace: "ci", uid: "uid-1", address: "10.244.0.7", labels: {} };
const because = "this job runs in a pod";

test.each([
  [
    "its own namespace",
    { namespace: "ci", ownNamespace: "ci", because },
    own,
    {
      pod: "runner-workflow in the namespace ci (a pod there has this machine's name and its address 10.244.0.7)",
      services: "pods in the namespace ci",
      route: "<service>.job-<id> and the container's port, otherwise the pod's address",
    },
  ],
  [
    "another namespace",
    { namespace: "services", ownNamespace: "ci", because },
    own,
    {
      services: "pods in the namespace services",
      route: "<service>.job-<id>.services and the container's port, otherwise the pod's address",
    },
  ],
  [
    "a pod that is not found",
    { namespace: "ci", ownNamespace: "ci", because },
    new Error("the pod of this job was not found"),
    { pod: "unknown: the pod of this job was not found", vantage: "pod, because this job runs in a pod" },
  ],
])("explain says where services would run: %s", (_, choice, pod, expected) => {
  const said = explainNamespace(choice, pod).map(({ label, text }) => [label, text]);
  expect(Object.fromEntries(said)).toMatchObject(expected);
});
