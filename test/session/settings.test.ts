import { describe, expect, test } from "vitest";
import { parseDurationMs, readLogsPolicy, readSettings } from "../../src/session/settings.ts";

describe("durations", () => {
  test.each([
    ["90s", 90_000],
    ["2m", 120_000],
    ["1m30s", 90_000],
    ["1.5s", 1_500],
    ["250ms", 250],
    ["6d", 518_400_000],
  ])("%s", (text, expected) => {
    expect(parseDurationMs(text, "timeout")).toBe(expected);
  });

  test.each(["90", "", "s", "0s", "-1s", "1 m", "1x", "90s!"])("%j is refused, with its place", (text) => {
    expect(() => parseDurationMs(text, "timeout")).toThrow(`timeout: "${text}" is not a duration`);
  });
});

describe("inputs", () => {
  const inputs = (given: Record<string, string>) => (name: string) => given[name];

  test("empty means default", () => {
    expect(readSettings(inputs({}))).toMatchObject({
      publish: "as-needed",
      summary: "always",
      expiresSeconds: 518_400,
    });
  });

  test.each(["pull", "publish", "summary"])("a word that %s does not know is refused", (name) => {
    expect(() => readSettings(inputs({ [name]: "sometimes" }))).toThrow(`${name}: "sometimes" is not one of`);
  });

  test("post takes a wrong word for the default: it must not fail", () => {
    expect(readLogsPolicy("sometimes")).toBe("on-failure");
  });
});
