import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allPresets } from "../src/readiness/presets/all-presets.ts";
import { median } from "./comparison.ts";

/** What the known images cost each start of main. */
export interface PresetCost {
  readonly presets: number;
  readonly imageNames: number;
  /** Of the committed bundle: the presets, and the protocols in which they ask. */
  readonly bundleBytes: number;
  /** Processor time to load the committed bundle, less that of the same bundle without them. */
  readonly loadMs: number;
}

export const MOST_BUNDLE_BYTES = 60_000;
export const MOST_LOAD_MS = 2;
/** Of each bundle in turn, because a busy machine is slow for seconds. */
const LOADS = 40;
const bundle = join(import.meta.dirname, "../dist/main/step.js");
/** ncc writes the name of each module above it. */
const MODULE = /^(;\/\/ CONCATENATED MODULE: .*)$/m;
/** What other modules need of the place where a preset stood: an import of a module that stands elsewhere. */
const IMPORT = /^var \w+ = (\/\*#__PURE__\*\/)?__nccwpck_require__/;
/** Loads a bundle, and ends before it goes on. */
const LOADER = `
const before = process.cpuUsage();
require(process.argv[2]);
const { user, system } = process.cpuUsage(before);
console.log("took " + (user + system) / 1000);
process.exit(0);
`;

export function measurePresetCost(): PresetCost {
  const { text, bundleBytes } = withoutPresets(readFileSync(bundle, "utf8"));
  const imageNames = allPresets.flatMap(({ images }) => images).length;
  return { presets: allPresets.length, imageNames, bundleBytes, loadMs: addedMs(text) };
}

/** The bundle as it would be if no image were known, and by how much it is shorter. */
function withoutPresets(whole: string): { readonly text: string; readonly bundleBytes: number } {
  const [head = "", ...parts] = whole.split(MODULE);
  let text = head;
  let bundleBytes = 0;
  for (let at = 0; at < parts.length; at += 2) {
    const [name = "", body = ""] = parts.slice(at, at + 2);
    const isPreset = name.includes("/readiness/presets/");
    if (isPreset) bundleBytes += Buffer.byteLength(body);
    const isReader = /\/(find-preset|mistakes-of)\.ts/.test(name);
    const none = name.includes("/all-presets.ts") ? "\nconst allPresets = [];\n" : "";
    text += `${name}\n${isPreset && !isReader ? importsOf(body) : body}${none}\n`;
  }
  return { text, bundleBytes };
}

function importsOf(body: string): string {
  const lines = body.split("\n").filter((line) => IMPORT.test(line));
  return lines.join("\n");
}

function addedMs(withoutPresets: string): number {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-presets-"));
  try {
    const bare = join(folder, "step.js");
    const loader = join(folder, "loader.js");
    writeFileSync(bare, withoutPresets);
    writeFileSync(loader, LOADER);
    const withMs: number[] = [];
    const withoutMs: number[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      withMs.push(loadMs(loader, bundle));
      withoutMs.push(loadMs(loader, bare));
    }
    return median(withMs) - median(withoutMs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A bundle must get as far as to save its state, else it is not what it should be. */
function loadMs(loader: string, file: string): number {
  const output = execFileSync(process.execPath, [loader, file], { encoding: "utf8", env: {} });
  const took = /^took ([\d.]+)$/m.exec(output)?.[1];
  if (took === undefined || !output.includes("::save-state")) throw new Error(`${file} says: ${output}`);
  return Number(took);
}
