import { expect, test } from "vitest";
import { callName, selectorOf, targetOf } from "../../../../src/backend/kubernetes/api/api-call.ts";

const pods = { method: "GET", path: "/api/v1/namespaces/ci/pods" } as const;

test.each([
  [{}, ""],
  [{ labelSelector: "a=b,c" }, "?labelSelector=a%3Db%2Cc"],
  [{ watch: true, timeoutSeconds: 60 }, "?watch=true&timeoutSeconds=60"],
  [{ command: ["sh", "-c", "a b"], stdout: true }, "?command=sh&command=-c&command=a+b&stdout=true"],
])("the query %j is written as %j", (query, expected) => {
  expect(targetOf({ ...pods, query })).toBe(`${pods.path}${expected}`);
});

test("a call without a query is its path", () => {
  expect(targetOf(pods)).toBe(pods.path);
});

test.each([
  ["/api/v1/namespaces/ci/pods", "GET pods"],
  ["/api/v1/namespaces/ci/pods/db/log", "GET pods/db/log"],
  ["/apis/networking.k8s.io/v1/namespaces/ci/networkpolicies", "GET networkpolicies"],
  ["/apis/authorization.k8s.io/v1/selfsubjectrulesreviews", "GET selfsubjectrulesreviews"],
  ["/version", "GET version"],
])("%s is called %s", (path, name) => {
  expect(callName({ method: "GET", path })).toBe(name);
});

test("a label with an empty value stands for any", () => {
  expect(selectorOf({ a: "1", b: "", c: "3" })).toBe("a=1,b,c=3");
});
