import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allPresets } from "../scripts/all-presets.ts";
import { median } from "./comparison.ts";
import { MOST_USUAL_BYTES, type PresetSize, partOf, presetParts, presetSize } from "./preset-size.ts";

/** What the known images cost main: processor time in milliseconds, once, while main waits for the daemon. */
export interface PresetCost {
  readonly presets: number;
  readonly imageNames: number;
  readonly size: PresetSize;
  /** For what most jobs start. */
  readonly usualMs: number;
  /** For the part that takes longest. */
  readonly slowestMs: number;
}

const MOST_LOAD_MS = 2;
/** Processes that load it: a busy machine is slow for seconds. */
const LOADS = 100;
/**
 * Loads the parts and evaluates their modules; what they import of the rest of the bundle stands still for it. The
 * first script of a process pays for what has nothing to do with its text, so another one goes first.
 */
const LOADER = `
const [, , other, ...parts] = process.argv;
require(other);
const rest = new Proxy(function () {}, { get: (_, name) => (name === Symbol.iterator ? function* () {} : rest), apply: () => rest });
const nowMs = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const beforeMs = nowMs();
for (const part of parts) for (const run of Object.values(require(part).modules)) run({}, {}, rest);
console.log(nowMs() - beforeMs);
`;
const OTHER_SCRIPT = "exports.modules = { 1: (() => /x/) };";

export function measurePresetCost(): PresetCost {
  const imageNames = allPresets.flatMap(({ images }) => images).length;
  return { presets: allPresets.length, imageNames, size: presetSize(), ...measureLoads() };
}

/** Rows of a table: what, measured, budget. */
export function describePresetCost({ presets, imageNames, size, usualMs, slowestMs }: PresetCost): string {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const ms = (time: number) => `${time.toFixed(2)} ms`;
  return [
    `| ${presets} presets in ${presetParts().size} parts of the bundle | ${kB(size.all)} | |`,
    `| their ${imageNames} image names, which each start loads first | ${kB(size.first)} | |`,
    `| loaded for an image that is not known | 0 | |`,
    `| loaded for PostgreSQL, MySQL, Redis, MongoDB and RabbitMQ, one or all | ${kB(size.usual)} | ≤ ${kB(MOST_USUAL_BYTES)} |`,
    `| that takes, of a processor (median of ${LOADS}) | ${ms(usualMs)} | ≤ ${MOST_LOAD_MS} ms |`,
    `| the slowest part takes | ${ms(slowestMs)} | ≤ ${MOST_LOAD_MS} ms |`,
  ].join("\n");
}

export function isCheap({ size, slowestMs }: PresetCost): boolean {
  return size.usual <= MOST_USUAL_BYTES && slowestMs <= MOST_LOAD_MS;
}

function measureLoads(): Pick<PresetCost, "usualMs" | "slowestMs"> {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-presets-"));
  try {
    const [loader, other] = [join(folder, "loader.js"), join(folder, "other.js")];
    writeFileSync(loader, LOADER);
    writeFileSync(other, OTHER_SCRIPT);
    const measure = (part: string) =>
      median(Array.from({ length: LOADS }, () => loadMs([loader, other, part])));
    return {
      usualMs: measure(partOf("postgres")),
      slowestMs: Math.max(...[...presetParts().values()].map(measure)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function loadMs(words: readonly string[]): number {
  const output = execFileSync(process.execPath, words, { encoding: "utf8", env: {} });
  const tookMs = Number(output);
  if (!(tookMs > 0)) throw new Error(`${words.join(" ")} says: ${output}`);
  return tookMs;
}
