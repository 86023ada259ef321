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
  /** Processor time to read and to run them, with all that they import of ours; Node's own modules are there already. */
  readonly loadMs: number;
}

export const MOST_BUNDLE_BYTES = 60_000;
export const MOST_LOAD_MS = 2;
const LOADS = 15;
const root = join(import.meta.dirname, "..");
/** ncc writes the name of each module above it. */
const MODULE = /^;\/\/ CONCATENATED MODULE: (.*)$/m;
const LOADER = `
for (const name of ["net", "http", "https", "tls", "vm", "path"]) require("node:" + name);
const before = process.cpuUsage();
require("./index.js");
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
`;

export function measurePresetCost(): PresetCost {
  const [, ...parts] = readFileSync(join(root, "dist/main/step.js"), "utf8").split(MODULE);
  let bundleBytes = 0;
  for (let at = 0; at + 1 < parts.length; at += 2) {
    if (parts[at]?.includes("/readiness/presets/")) bundleBytes += Buffer.byteLength(parts[at + 1] ?? "");
  }
  const imageNames = allPresets.flatMap(({ images }) => images).length;
  return { presets: allPresets.length, imageNames, bundleBytes, loadMs: median(loadsMs()) };
}

function loadsMs(): number[] {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-presets-"));
  try {
    const ncc = join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");
    const entry = join(root, "src/readiness/presets/find-preset.ts");
    execFileSync(process.execPath, [ncc, "build", entry, "--out", folder, "--no-cache", "--quiet"], {
      cwd: root,
    });
    const loader = join(folder, "loader.cjs");
    writeFileSync(loader, LOADER);
    return Array.from({ length: LOADS }, () => Number(execFileSync(process.execPath, [loader])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
