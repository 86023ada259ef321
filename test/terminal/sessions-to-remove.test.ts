import { describe, expect, test } from "vitest";
import { sessionsToRemove } from "../../src/terminal/sessions-to-remove.ts";
import { findSystem } from "../../src/terminal/systems.ts";

const known = { jobSession: "aaaaaaaaaaaa", kept: ["bbbbbbbbbbbb", "aaaaaaaaaaaa"] };
const flags = (...names: string[]) => new Map(names.map((name): [string, string[]] => [name, [""]]));

describe("down", () => {
  test("removes the session of this directory alone", () => {
    expect(sessionsToRemove({ flags: flags(), system: undefined }, known)).toEqual(["aaaaaaaaaaaa"]);
  });

  test("--all removes each that this user has left here, once", () => {
    const all = sessionsToRemove({ flags: flags("all"), system: undefined }, known);
    expect(all).toEqual(["aaaaaaaaaaaa", "bbbbbbbbbbbb"]);
  });

  test("--all is refused in CI, where another executor of this user may be at work", () => {
    const system = findSystem({ JENKINS_URL: "https://ci" });
    expect(() => sessionsToRemove({ flags: flags("all"), system }, known)).toThrow(
      "--all is not for a job of Jenkins: other jobs here may be in use",
    );
  });

  test("--all with --session is a contradiction", () => {
    expect(() => sessionsToRemove({ flags: flags("all", "session"), system: undefined }, known)).toThrow(
      "--all and --session contradict each other",
    );
  });
});
