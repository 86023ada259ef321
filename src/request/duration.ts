import { quoted } from "./printable.ts";
import { refuse } from "./refuse.ts";

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Source of a regular expression for what `readDurationMs` takes. */
export const DURATION_PATTERN = "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$";

/**
 * `90s`, `2m`, `1m30s`, `6d` in milliseconds, from 1 ms up to `longest`, which is written in the same way. Docker's own
 * flags take Go's durations, see `create-options/values/duration.ts`.
 */
export function readDurationMs(text: string, longest: string): number {
  refuseWithoutUnit(text);
  const ms = durationMs(text);
  if (ms === undefined) {
    return refuse(
      `${quoted(text)} is not a duration`,
      "Write numbers with ms, s, m, h or d, as in 90s or 1m30s.",
    );
  }
  if (ms >= 1 && ms <= (durationMs(longest) ?? 0)) return ms;
  return refuse(`${quoted(text)} is out of range`, `Write a duration from 1ms to ${longest}.`);
}

/** Refuses a bare number, because its unit could be any. */
export function refuseWithoutUnit(text: string): void {
  if (/^[+-]?[0-9.]+$/.test(text)) refuse(`${quoted(text)} has no unit`, `Did you mean ${text}s?`);
}

function durationMs(text: string): number | undefined {
  if (!new RegExp(DURATION_PATTERN).test(text)) return undefined;
  const parts = [...text.matchAll(/([0-9.]+)(ms|s|m|h|d)/g)];
  return Math.round(
    parts.reduce((sum, [, amount, unit = ""]) => sum + Number(amount) * (UNIT_MS[unit] ?? 0), 0),
  );
}
