import { expect, test } from "vitest";
import { MOST_BYTES, presetSize } from "../../bench/preset-size.ts";

test("the known images stay within their share of the committed bundle, and no start reads them before its first call", () => {
  const { bytes, firstBytes, laterBytes } = presetSize();
  expect(firstBytes).toBe(0);
  // If nothing is found, nothing is counted.
  expect(bytes).toBeGreaterThan(MOST_BYTES / 2);
  expect(laterBytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
