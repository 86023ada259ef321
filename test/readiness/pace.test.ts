import { describe, expect, test } from "vitest";
import {
  pauseBeforeCommandMs,
  pauseBeforeLookMs,
  pauseBeforeStateMs,
  restAfterCommandMs,
  untilBeatMs,
} from "../../src/readiness/pace.ts";

describe("the next look over the network", () => {
  test.each([
    [0, 5],
    [250, 5],
    [1_000, 20],
    [1_500, 30],
    [3_000, 30],
    [29_999, 30],
    [30_000, 250],
    [60_000, 250],
  ])("at a service that waits alone comes, after %i ms, within %i ms", (waitedMs, pauseMs) => {
    expect(pauseBeforeLookMs(waitedMs, 1)).toBe(pauseMs);
  });

  test.each([
    [0, 2, 32],
    [1_000, 2, 32],
    [5_000, 3, 48],
    [0, 10, 160],
    [5_000, 10, 160],
    [60_000, 10, 250],
    [60_000, 40, 640],
  ])("comes, after %i ms, if %i wait, within %i ms", (waitedMs, waiting, pauseMs) => {
    expect(pauseBeforeLookMs(waitedMs, waiting)).toBe(pauseMs);
  });

  test.each([
    [0, 80, 80],
    [2, 80, 78],
    [40, 80, 40],
    [41, 80, 119],
    [79.6, 80, 80.4],
    [1_234, 30, 26],
    [1_000, 17.5, 15],
  ])(
    "at %f ms, with a pause of %f ms, comes at the same moment as others', in %f ms",
    (nowMs, pauseMs, expected) => {
      expect(untilBeatMs(nowMs, pauseMs)).toBeCloseTo(expected);
    },
  );
});

test.each([
  [1, 1_000],
  [2, 1_000],
  [3, 1_200],
  [10, 4_000],
])("the state of each of %i containers is asked for within %i ms", (waiting, pauseMs) => {
  expect(pauseBeforeStateMs(waiting)).toBe(pauseMs);
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
