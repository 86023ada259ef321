import { expect, test } from "vitest";
import { MOST_USUAL_BYTES, presetParts, presetSize } from "../../bench/preset-size.ts";
import { PRESET_PARTS } from "../../src/readiness/presets/preset-parts.ts";

test("the known images are parts of the committed bundle of their own, of which no start reads one before its first call", () => {
  const { first, usual, all } = presetSize();
  expect([...presetParts().keys()]).toEqual(PRESET_PARTS.map(({ images }) => images));
  expect(new Set(presetParts().values()).size).toBe(PRESET_PARTS.length);
  // Only the names.
  expect(first).toBeLessThan(10_000);
  expect(usual).toBeLessThan(all);
  expect(usual).toBeLessThanOrEqual(MOST_USUAL_BYTES);
});
