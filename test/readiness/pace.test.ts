import { expect, test } from "vitest";
import { pauseBeforeLookMs } from "../../src/readiness/pace.ts";

test.each([
  [0, 5],
  [1_000, 20],
  [3_000, 30],
  [29_000, 30],
  [60_000, 250],
])("after %i ms the next look over the network comes within %i ms", (waitedMs, pauseMs) => {
  expect(pauseBeforeLookMs(waitedMs)).toBe(pauseMs);
});
