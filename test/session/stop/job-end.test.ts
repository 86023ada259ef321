import { expect, test } from "vitest";
import { readJobEnd } from "../../../src/session/stop/job-end.ts";

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
  const end = readJobEnd({
    input: (name) => (name === "job-status" ? status : undefined),
    state: () => undefined,
    environment: () => environment,
  });
  expect(end.mayHaveFailed).toBe(expected);
});
