import { readFileSync } from "node:fs";
import { join } from "node:path";

const cases: {
  /** Values on both sides of every rule that a flag's grammar has, by the flag. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Words whose meaning comes from more than one flag, or from how they are written. */
  readonly together: readonly (readonly string[])[];
} = JSON.parse(readFileSync(join(import.meta.dirname, "flag-cases.json"), "utf8"));

/** Argument vectors for `docker create`, without the image. */
export const FLAG_CASES: readonly (readonly string[])[] = [
  ...Object.entries(cases.values).flatMap(([name, values]) => values.map((value) => [`--${name}=${value}`])),
  ...cases.together,
];
