import { expect, test } from "vitest";
import { pauseBeforeCommandMs, pauseBeforeLookMs, restAfterCommandMs } from "../../src/readiness/pace.ts";

test.each([
  [0, 5],
  [250, 5],
  [1_000, 20],
  [1_500, 30],
  [3_000, 30],
  [29_999, 30],
  [30_000, 250],
  [60_000, 250],
])("after %i ms the next look over the network comes within %i ms", (waitedMs, pauseMs) => {
  expect(pauseBeforeLookMs(waitedMs)).toBe(pauseMs);
});

test.each([
  [0, 50],
  [1_000, 50],
  [4_000, 200],
  [10_000, 500],
  [60_000, 500],
])("after %i ms the next command comes within %i ms", (waitedMs, pauseMs) => {
  expect(pauseBeforeCommandMs(waitedMs)).toBe(pauseMs);
});

test("after a command the container rests three times as long as it took", () => {
  expect(restAfterCommandMs(40)).toBe(120);
});
