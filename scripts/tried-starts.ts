import type { Tried, TriedWay } from "./presets-page-text.ts";

/** One more cold start of a server, in a run that starts it again and again. */
export interface Start {
  readonly version: string;
  readonly way: string;
  readonly isEarly: boolean;
  /** Those of this run, in this way; empty if no client watched. */
  readonly lagsMs: readonly number[];
}

/**
 * The starts of one server with this one added: they add up over runs, because none of them may be too early, whenever
 * it was. One that was stays counted until whoever mends its preset takes the way out of docs/presets-tried.json. The
 * lag is the median of the longest run, and of the latest of equally long ones, because lags of two machines have none.
 */
export function withStart(series: readonly Tried[], { version, ...start }: Start): Tried[] {
  const ways = series.find((one) => one.version === version)?.ways ?? [];
  const known = ways.find(({ way }) => way === start.way);
  const added = [...ways.filter((one) => one !== known), counted(known, start)];
  const others = series.filter((one) => one.version !== version);
  return [
    ...others,
    { version, ways: added.toSorted((left, right) => left.way.localeCompare(right.way)) },
  ].toSorted((left, right) => left.version.localeCompare(right.version, "en", { numeric: true }));
}

/** What a version lacks of these cold starts, in all of these ways together; 0 if it has been started as often. */
export function missingStarts(
  series: readonly Tried[],
  version: string,
  { wanted, inWays }: { readonly wanted: number; readonly inWays: RegExp },
): number {
  const known = series.find((one) => one.version === version)?.ways ?? [];
  const ways = known.filter(({ way }) => inWays.test(way));
  return Math.max(0, wanted - ways.reduce((total, { coldStarts }) => total + coldStarts, 0));
}

function counted(known: TriedWay | undefined, { way, isEarly, lagsMs }: Omit<Start, "version">): TriedWay {
  const { coldStarts = 0, early = 0, lagMs, longestRun = coldStarts } = known ?? {};
  const total = { way, coldStarts: coldStarts + 1, early: early + (isEarly ? 1 : 0) };
  const middle = lagsMs.toSorted((left, right) => left - right)[Math.floor(lagsMs.length / 2)];
  if (middle !== undefined && (lagMs === undefined || lagsMs.length >= longestRun))
    return { ...total, lagMs: Math.round(middle), longestRun: lagsMs.length };
  return { ...total, ...(lagMs === undefined ? {} : { lagMs, longestRun }) };
}
