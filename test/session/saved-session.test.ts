import { describe, expect, test } from "vitest";
import { formatSavedSession, parseSavedSession } from "../../src/session/saved-session.ts";

const saved = {
  session: { id: "0123456789ab", jobSession: "ba9876543210" },
  dockerHost: "unix:///var/run/docker.sock",
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
    ["another program's state", '{"id":"../../x","jobSession":"ba9876543210","dockerHost":"x"}'],
    ["a list", "[]"],
    ["null", "null"],
  ])("%s means that there is nothing to remove", (_, state) => {
    expect(parseSavedSession(state)).toBeUndefined();
  });
});
