import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Tried, TriedWay } from "../../scripts/presets-page-text.ts";
import type { TriedServer } from "./servers/tried-server.ts";

const path = join(import.meta.dirname, "../../docs/presets-tried.json");

/** The starts of one server in one way so far, in this run. */
export interface Starts {
  readonly way: string;
  readonly coldStarts: number;
  /** How many were called ready too early. */
  readonly early: number;
  /** Empty if they were not watched. */
  readonly lagsMs: readonly number[];
}

/**
 * Writes what has come of a server's starts into docs/presets-tried.json, after each start, because a long run may be
 * broken off. The longest run of each way stays, unless a later one was too early.
 */
export async function noteTried({ title, version }: TriedServer, starts: Starts): Promise<void> {
  const tried: Record<string, Tried[]> = JSON.parse(await readFile(path, "utf8"));
  tried[title] = withStarts(tried[title] ?? [], version, starts);
  await writeFile(path, `${JSON.stringify(tried, null, 2)}\n`);
}

export function withStarts(series: readonly Tried[], version: string, starts: Starts): Tried[] {
  const ways = series.find((one) => one.version === version)?.ways ?? [];
  const known = ways.find(({ way }) => way === starts.way);
  if (known !== undefined && known.coldStarts > starts.coldStarts && starts.early === 0) return [...series];
  const noted = [...ways.filter(({ way }) => way !== starts.way), summary(starts)];
  const others = series.filter((one) => one.version !== version);
  return [
    ...others,
    { version, ways: noted.toSorted((left, right) => left.way.localeCompare(right.way)) },
  ].toSorted((left, right) => left.version.localeCompare(right.version, "en", { numeric: true }));
}

function summary({ way, coldStarts, early, lagsMs }: Starts): TriedWay {
  const sorted = lagsMs.toSorted((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return { way, coldStarts, early, ...(middle === undefined ? {} : { lagMs: Math.round(middle) }) };
}
