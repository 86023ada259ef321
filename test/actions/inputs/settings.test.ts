import { describe, expect, test } from "vitest";
import { parseDurationMs, readSettings } from "../../../src/actions/inputs/settings.ts";

describe("durations", () => {
  test.each([
    ["90s", 90_000],
    ["2m", 120_000],
    ["1m30s", 90_000],
    ["1.5s", 1_500],
    ["250ms", 250],
    ["6d", 518_400_000],
  ])("%s", (text, expected) => {
    expect(parseDurationMs(text, "timeout", "30d")).toBe(expected);
  });

  test.each(["90", "", "s", "-1s", "1 m", "1x", "90s!"])("%j is refused, with its place", (text) => {
    expect(() => parseDurationMs(text, "timeout", "30d")).toThrow(`timeout: "${text}" is not a duration`);
  });
});

test.each([
  ["timeout", "25d"],
  ["timeout", "24h1ms"],
  ["timeout", "99999999999999999999h"],
  ["timeout", `${"9".repeat(400)}s`],
  ["timeout", "0s"],
  ["timeout", "0.1ms"],
  ["expires", "366d"],
])("%s: %s is out of range, and no timer runs over", (name, text) => {
  const read = () => readSettings((asked) => (asked === name ? text : undefined));
  expect(read).toThrow(/^\w+: "[0-9]+.* is out of range$/);
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
});
