import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Tried } from "../../scripts/presets-page-text.ts";
import { missingStarts, type Start, withStart } from "../../scripts/tried-starts.ts";
import type { TriedServer } from "./servers/tried-server.ts";

const path = join(import.meta.dirname, "../../docs/presets-tried.json");

/** Adds a start to docs/presets-tried.json; each by itself, because a long run may be broken off. */
export async function noteTried(
  { title, version }: TriedServer,
  start: Omit<Start, "version">,
): Promise<void> {
  const tried: Record<string, Tried[]> = JSON.parse(await readFile(path, "utf8"));
  tried[title] = withStart(tried[title] ?? [], { version, ...start });
  await writeFile(path, `${JSON.stringify(tried, null, 2)}\n`);
}

/** How often a server is still to be started, by docs/presets-tried.json. */
export function missingInNotes(
  { title, version }: TriedServer,
  wanted: Parameters<typeof missingStarts>[2],
): number {
  const tried: Record<string, Tried[]> = JSON.parse(readFileSync(path, "utf8"));
  return missingStarts(tried[title] ?? [], version, wanted);
}
