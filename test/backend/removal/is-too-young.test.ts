import { expect, test } from "vitest";
import { isTooYoung } from "../../../src/backend/removal/is-too-young.ts";

test.each<[string, readonly number[], number, boolean]>([
  ["created a second less than so long ago", [941], 60, true],
  ["created just so long ago", [940], 60, false],
  ["of several, the youngest", [100, 941, 200], 60, true],
  ["of several that are all old", [100, 940, 200], 60, false],
  ["whose time is not known", [Number.NaN, 100], 60, true],
  ["nothing", [], 60, false],
])("%s", (_, created, leastAgeSeconds, expected) => {
  expect(isTooYoung(created, 1_000, leastAgeSeconds)).toBe(expected);
});
