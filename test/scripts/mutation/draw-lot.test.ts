import { expect, test } from "vitest";
import { drawLot } from "../../../scripts/mutation/draw-lot.ts";

const hundred = Array.from({ length: 100 }, (_, at) => at);

test("the same seed draws the same, another one others, in their order", () => {
  const drawn = drawLot(hundred, 10, 1);
  expect(drawn).toHaveLength(10);
  expect(drawn).toEqual(drawn.toSorted((one, other) => one - other));
  expect(drawLot(hundred, 10, 1)).toEqual(drawn);
  expect(drawLot(hundred, 10, 2)).not.toEqual(drawn);
});

test("all are drawn if there are fewer", () => expect(drawLot([1, 2], 10, 1)).toEqual([1, 2]));
