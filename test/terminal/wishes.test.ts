import { expect, test } from "vitest";
import { leastAgeSecondsOf } from "../../src/terminal/wishes.ts";

test.each([
  ["90s", 90],
  ["1h", 3_600],
  ["1d12h", 129_600],
])("--older %s is %d seconds", (text, seconds) => {
  expect(leastAgeSecondsOf(new Map([["older", [text]]]))).toBe(seconds);
});

test("without --older, anything may go", () => expect(leastAgeSecondsOf(new Map())).toBe(0));

test.each([
  ["3600", '--older: "3600" has no unit'],
  ["soon", '--older: "soon" is not a duration'],
  ["0s", '--older: "0s" is out of range'],
])("--older %s is refused", (text, message) => {
  expect(() => leastAgeSecondsOf(new Map([["older", [text]]]))).toThrow(message);
});
