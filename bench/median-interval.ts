import { median } from "./comparison.ts";

const RESAMPLES = 10_000;

/** Between which two values the median lies with 95 % certainty, by drawing from the values themselves (bootstrap). */
export function medianInterval(values: readonly number[]): readonly [low: number, high: number] {
  const draw = () => values[Math.floor(Math.random() * values.length)] ?? Number.NaN;
  const medians = Array.from({ length: RESAMPLES }, () => median(Array.from(values, draw)));
  const sorted = medians.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (RESAMPLES - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
