import { expect, test } from "vitest";
import { canBeName } from "../../../../src/backend/docker/engine-api/can-be-name.ts";

test.each([
  ["postgres", true],
  ["0123456789ab", true],
  ["a.b", true],
  ["..a", true],
  ["%2e%2e", true],
  ["", false],
  [".", false],
  ["..", false],
  ["...", false],
  ["a/b", false],
  ["/", false],
  ["../secrets", false],
])("%j can be the name of something: %s", (text, expected) => {
  expect(canBeName(text)).toBe(expected);
});
