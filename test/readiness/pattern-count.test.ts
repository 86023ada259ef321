import { describe, expect, test } from "vitest";
import { PatternTooSlow, patternCount } from "../../src/readiness/pattern-count.ts";

describe("the lines that contain a pattern", () => {
  test.each<[string, string, string[], number]>([
    ["none of none", "ready", [], 0],
    ["each line once, however often it matches", "ready", ["ready ready", "steady", "already"], 2],
    ["a line from its beginning to its end", "^ready$", ["ready", "ready!", "not ready"], 1],
    ["upper case apart from lower case", "Ready", ["ready", "Ready"], 1],
  ])("are counted: %s", (_, pattern, lines, expected) => {
    expect(patternCount(pattern)(lines)).toBe(expected);
  });

  test("are counted anew for the next lines", () => {
    const matchesIn = patternCount("ready");
    expect([matchesIn(["ready", "ready"]), matchesIn(["ready"]), matchesIn([])]).toEqual([2, 1, 0]);
  });

  test("are given up after half a second, with what to do", () => {
    const matchesIn = patternCount("a.*a.*a.*a.*a.*a.*a.*b");
    expect(() => matchesIn(["a".repeat(5_000)])).toThrow(PatternTooSlow);
    expect(matchesIn(["a1a2a3a4a5a6ab"])).toBe(1);
  });

  test("any other failure is none of the pattern", () => {
    const strange = {
      toString() {
        throw new TypeError("no text");
      },
    } as unknown as string;
    expect(() => patternCount("ready")([strange])).toThrow("no text");
  });
});
