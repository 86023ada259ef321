import { expect, test } from "vitest";
import { sumOfFigures } from "../../scripts/fault-figures.ts";

test("the figures of all tests are summed by kind, and a kind that nobody printed is not zero", () => {
  const lines = [
    "points x signals tried: 56 x 4, sessions run: 224, left behind: 0",
    "faults tried: 225, sessions run: 225, left behind: 1",
    "faults tried: 171, sessions run: 171, left behind: 0",
    "sweep of 200 living jobs: 60 ms (median of 9)",
  ];
  expect(sumOfFigures(lines)).toBe(
    "points x signals tried: 224, faults tried: 396, sessions run: 620, left behind: 1",
  );
  expect(sumOfFigures([])).toContain("left behind: missing");
});
