import { expect, test } from "vitest";
import { isForKubelet, planPullSecret } from "../../../../src/backend/kubernetes/pod/plan-pull-secret.ts";

const account = { username: "octocat", password: "sesame" };

test("the kubelet knows accounts, and no identity tokens", () => {
  expect(isForKubelet(account)).toBe(true);
  expect(isForKubelet({ ...account, identityToken: "token" })).toBe(false);
});

test("a login for no image is none", () => {
  const { data } = planPullSecret("UPPER CASE", account, { name: "pull" });
  expect(data).toEqual({ ".dockerconfigjson": Buffer.from('{"auths":{}}').toString("base64") });
});

test("nobody changes it while the pod is there", () => {
  expect(planPullSecret("db:1", account, { name: "pull" }).immutable).toBe(true);
});
