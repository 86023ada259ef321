import { expect, test } from "vitest";
import { readPlaceInputs, readPostInputs } from "../../../src/actions/inputs/read-post-inputs.ts";

const gitea = { GITEA_ACTIONS: "true" };
const forgejo = { GITEA_ACTIONS: "true", FORGEJO_ACTIONS: "true" };

test.each([
  ["GitHub, after success", "success", {}, false],
  ["GitHub, after failure", "failure", {}, true],
  ["GitHub, after a cancel", "cancelled", {}, true],
  ["Forgejo, after success", "success", forgejo, false],
  ["Forgejo, after failure", "failure", forgejo, true],
  ["Gitea, which says success of every job", "success", gitea, true],
  ["a Gitea that learnt to say failure", "failure", gitea, true],
  ["a runner where the variable is set, and empty", "success", { GITEA_ACTIONS: "" }, false],
  ["a runner that says nothing", undefined, {}, true],
])("the logs of a failed job may be wanted: %s", (_, status, environment, expected) => {
  const input = (name: string) => (name === "job-status" ? status : undefined);
  expect(readPostInputs(input, environment).mayHaveFailed).toBe(expected);
});

test.each([
  [undefined, "on-failure"],
  ["on-failure", "on-failure"],
  [" always ", "always"],
  ["never", "never"],
  ["sometimes", "on-failure"],
])("logs: %j means %s, because post must not fail over an input", (text, expected) => {
  expect(readPostInputs((name) => (name === "logs" ? text : undefined), {}).logs).toBe(expected);
});

test.each([
  [undefined, "auto"],
  [" kubernetes ", "kubernetes"],
  ["docker", "docker"],
  ["podman", "auto"],
])("backend: %j means %s", (text, backend) => {
  const place = readPlaceInputs((name) => (name === "backend" ? text : "ci"));
  expect(place).toEqual({ backend, kubernetesNamespace: "ci" });
});
