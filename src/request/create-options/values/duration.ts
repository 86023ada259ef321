import { refuseWithoutUnit } from "../../duration.ts";
import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  "\u00b5s": 1e3,
  "\u03bcs": 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};
const HINT = "Write numbers with units ns, us, ms, s, m or h, as in 90s or 1m30s.";

/**
 * A duration as Go's `time.ParseDuration` reads it, in nanoseconds. It has signs, smaller units and no days, so it is not the
 * one of `timeout` (request/duration.ts).
 */
function readDurationNs(text: string): number {
  if (/^[+-]?0$/.test(text)) return 0;
  const [, sign, rest = ""] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  refuseWithoutUnit(text);
  if (!/^(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(rest)) {
    return refuse(`${quoted(text)} is not a duration`, HINT);
  }
  let total = 0;
  for (const [, number, unit = ""] of rest.matchAll(/([0-9.]+)([a-zµμ]+)/g)) {
    total += Number(number) * (UNITS[unit] ?? Number.NaN);
  }
  if (!Number.isSafeInteger(Math.round(total))) return refuse(`${quoted(text)} is too long`, HINT);
  return Math.trunc(Number(total.toPrecision(15))) * (sign === "-" ? -1 : 1);
}

/** Health flags accept no negative durations (docker/cli cli/command/container/opts.go, parse). */
export function readPositiveDurationNs(text: string): number {
  const duration = readDurationNs(text);
  return duration < 0 ? refuse(`${quoted(text)} is negative`, HINT) : duration;
}
