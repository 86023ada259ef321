import { describe, expect, test } from "vitest";
import {
  findRemains,
  formatSavedSession,
  NOTHING_STARTED,
  parseSavedSession,
} from "../../src/session/saved-session.ts";

const someNames = { repository: undefined, run: undefined, job: undefined };
const saved = {
  session: { id: "0123456789ab", jobSession: "ba9876543210" },
  backend: "unix:///var/run/docker.sock",
  main: { pid: 5, startTime: "50", pidNamespace: "pid:[2]", bootId: "boot-1" },
};

describe("what main hands to post", () => {
  test("comes out as it went in", () => {
    expect(parseSavedSession(formatSavedSession(saved))).toEqual(saved);
  });

  test.each([
    ["no state", undefined],
    ["an empty state", ""],
    ["half a state", formatSavedSession(saved).slice(0, 20)],
    ["another program's state", '{"id":"../../x","jobSession":"ba9876543210","backend":"x"}'],
    ["a job session that is none", '{"id":"0123456789ab","jobSession":"../../x","backend":"x"}'],
    ["a number in place of a backend", '{"id":"0123456789ab","jobSession":"ba9876543210","backend":5}'],
    ["a list", "[]"],
    ["null", "null"],
  ])("%s means that there is nothing to remove", (_, state) => {
    expect(parseSavedSession(state)).toBeUndefined();
  });
});

describe("what post finds", () => {
  const { jobSession } = saved.session;
  const state = formatSavedSession(saved);
  test.each([
    ["what main saved", state, { jobSession, isCertain: true }, "known"],
    ["that main created nothing", NOTHING_STARTED, { jobSession, isCertain: true }, "nothing"],
    ["no state", undefined, { jobSession, isCertain: true }, "lost"],
    ["a damaged state", "{", { jobSession, isCertain: true }, "lost"],
    ["another job's state", state, { jobSession: "aaaaaaaaaaaa", isCertain: true }, "lost"],
    [
      "its state, with a folder that the step's env renamed",
      state,
      { jobSession: "aaaaaaaaaaaa", isCertain: false },
      "known",
    ],
  ])("%s", (_, text, job, kind) => {
    expect(findRemains(text, { ...job, names: someNames }).kind).toBe(kind);
  });
});
