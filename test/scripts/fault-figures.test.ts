import { expect, test } from "vitest";
import { sumOfFigures } from "../../scripts/fault-figures.ts";

test("figures that a terminal shows in colour count like plain ones", () => {
  const lines = [
    "\u001b[2mfaults tried: 225, sessions run: 225\u001b[22m",
    "\u001b[32mleft behind: 1\u001b[39m",
  ];
  expect(sumOfFigures(lines)).toBe(
    "points x signals tried: missing, faults tried: 225, sessions run: 225, left behind: 1",
  );
});

test("the figures of all tests are summed by kind, and a kind that no test printed is not zero", () => {
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
