import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allPresets } from "../src/readiness/presets/all-presets.ts";
import { median } from "./comparison.ts";
import { fileOfPresets, MOST_BYTES, type PresetSize, presetSize } from "./preset-size.ts";

/** What the known images cost main. */
export interface PresetCost extends PresetSize {
  readonly presets: number;
  readonly imageNames: number;
  /** Processor time to load the part of the committed bundle that holds them: once, while main waits for the daemon. */
  readonly loadMs: number;
}

const MOST_LOAD_MS = 2;
/** Processes that load it: a busy machine is slow for seconds. */
const LOADS = 150;
/**
 * Loads the part and evaluates its modules; what they import of the rest of the bundle stands still for it. The first
 * script of a process pays for what has nothing to do with its text, so another one goes first.
 */
const LOADER = `
require(process.argv[3]);
const other = new Proxy(function () {}, { get: () => other, apply: () => other });
const nowMs = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const beforeMs = nowMs();
const { modules } = require(process.argv[2]);
for (const run of Object.values(modules)) run({}, {}, other);
console.log(nowMs() - beforeMs);
`;
const OTHER_SCRIPT = "exports.modules = { 1: (() => /x/) };";

export function measurePresetCost(): PresetCost {
  const imageNames = allPresets.flatMap(({ images }) => images).length;
  return { presets: allPresets.length, imageNames, ...presetSize(), loadMs: measureLoad() };
}

/** Rows of a table: what, measured, budget. */
export function describePresetCost(cost: PresetCost): string {
  const { presets, imageNames, bytes, firstBytes, laterBytes, loadMs } = cost;
  const kB = (count: number) => `${(count / 1000).toFixed(1)} kB`;
  return [
    `| ${presets} presets (${imageNames} image names) in the bundle | ${kB(bytes)} | ≤ ${kB(MOST_BYTES)} |`,
    `| of that, loaded before the first call | ${kB(firstBytes)} | 0 |`,
    `| their longest protocols, each loaded only to ask such a server | ${kB(laterBytes)} | |`,
    `| loading the presets, processor time (median of ${LOADS}) | ${loadMs.toFixed(2)} ms | ≤ ${MOST_LOAD_MS} ms |`,
  ].join("\n");
}

export function isCheap({ bytes, firstBytes, loadMs }: PresetCost): boolean {
  return bytes <= MOST_BYTES && firstBytes === 0 && loadMs <= MOST_LOAD_MS;
}

function measureLoad(): number {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-presets-"));
  try {
    const [loader, other] = [join(folder, "loader.js"), join(folder, "other.js")];
    writeFileSync(loader, LOADER);
    writeFileSync(other, OTHER_SCRIPT);
    const part = fileOfPresets();
    return median(Array.from({ length: LOADS }, () => loadMs([loader, part, other])));
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
