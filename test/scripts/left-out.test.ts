import { expect, test } from "vitest";
import { describeLeftOut, leftOut } from "../../scripts/left-out.ts";

test("tests that were left out are listed by reason, and other skips are none of them", () => {
  const names = [
    "surroundings [left out: no act] a job reaches it",
    "[left out: no act] B",
    "[left out: no root] C",
  ];
  const all = [...names, "skipped (no corpus)"].flatMap((name) => leftOut(name) ?? []);
  expect(describeLeftOut(all)).toEqual([
    "Left out, because no act:",
    "  surroundings a job reaches it",
    "  B",
    "Left out, because no root:",
    "  C",
  ]);
  expect(describeLeftOut([])).toEqual([]);
});
