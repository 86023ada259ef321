import { describe, expect, test } from "vitest";
import { readLogsPolicy, readSettings } from "../../../src/actions/inputs/settings.ts";

test.each(["timeout", "expires"])("a duration of %s without a unit is refused, with its place", (name) => {
  const read = () => readSettings((asked) => (asked === name ? "90" : undefined));
  expect(read).toThrow(
    expect.objectContaining({ message: `${name}: "90" has no unit`, hint: "Did you mean 90s?" }),
  );
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

  test("post takes a wrong word for the default: it must not fail", () => {
    expect(readLogsPolicy("sometimes")).toBe("on-failure");
  });
});
