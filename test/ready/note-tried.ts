import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Tried } from "../../scripts/presets-page-text.ts";
import type { TriedServer } from "./servers/tried-server.ts";

const path = join(import.meta.dirname, "../../docs/presets-tried.json");

/** Writes into docs/presets-tried.json what came of all starts of a server in this run, none of them too early. */
export async function noteTried({ title, version }: TriedServer, lagsMs: readonly number[]): Promise<void> {
  const tried: Record<string, Tried[]> = JSON.parse(await readFile(path, "utf8"));
  const sorted = lagsMs.toSorted((left, right) => left - right);
  const lagMs = Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
  const others = (tried[title] ?? []).filter((one) => one.version !== version);
  tried[title] = [...others, { version, coldStarts: lagsMs.length, early: 0, lagMs }].toSorted(
    (left, right) => left.version.localeCompare(right.version, "en", { numeric: true }),
  );
  await writeFile(path, `${JSON.stringify(tried, null, 2)}\n`);
}
