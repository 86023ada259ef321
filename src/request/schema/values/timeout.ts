import { DURATION_PATTERN, readDurationMs } from "../../duration.ts";
import type { Shape } from "../shape.ts";
import { converted, text } from "../shapes/scalars.ts";

/** In milliseconds, up to a day. */
export const timeout: Shape<number> = converted(
  text({ expects: "a duration such as 90s or 2m", json: { type: "string", pattern: DURATION_PATTERN } }),
  ({ text: given }) => readDurationMs(given, "24h"),
);
