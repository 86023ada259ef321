import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import type { Shape } from "../shape.ts";
import { converted, text } from "../shapes/scalars.ts";

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const LONGEST_MS = 24 * 3_600_000;
const PATTERN = "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$";

/** `90s`, `2m`, `1m30s` in milliseconds, up to a day; a bare number is refused, for its unit could be any. */
export const timeout: Shape<number> = converted(
  text({ expects: "a duration such as 90s or 2m", json: { type: "string", pattern: PATTERN } }),
  ({ text: given }) => {
    if (/^[0-9.]+$/.test(given)) return refuse(`${quoted(given)} has no unit`, `Did you mean ${given}s?`);
    if (!new RegExp(PATTERN).test(given)) {
      return refuse(
        `${quoted(given)} is not a duration`,
        "Write numbers with ms, s, m or h, as in 90s or 1m30s.",
      );
    }
    const parts = [...given.matchAll(/([0-9.]+)(ms|s|m|h)/g)];
    const ms = parts.reduce((sum, [, amount, unit = ""]) => sum + Number(amount) * (UNIT_MS[unit] ?? 0), 0);
    if (ms >= 1 && ms <= LONGEST_MS) return Math.round(ms);
    return refuse(`${quoted(given)} is out of range`, "From 1ms to 24h.");
  },
);
