import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How much of the committed bundle the known images take. */
export interface PresetSize {
  /** The presets, and the protocols in which most of them ask. */
  readonly bytes: number;
  /** Of that, what every start loads before its first call. */
  readonly firstBytes: number;
  /** The longest protocols, each of which is loaded only to ask such a server. */
  readonly laterBytes: number;
}

export const MOST_BYTES = 60_000;
export const dist = join(import.meta.dirname, "../dist/main");
/** ncc writes the name of each module above it. */
const MODULE = /^;\/\/ CONCATENATED MODULE: (.*)$/m;
const PRESETS = /^\.\/src\/readiness\/presets\/(?!load-presets\.ts)/;
/** The bundle names what it loads later by number: `143` of `143.index.js`. */
const PART = /import\(\) \*\/ (\d+)\)/g;

export function presetSize(): PresetSize {
  const first = presetsIn("step.js");
  const files = readdirSync(dist).filter((file) => file.endsWith(".index.js"));
  const parts = files.map((file) => ({ file, text: presetsIn(file) }));
  const known = parts.find(({ text }) => text.includes("const allPresets = "));
  const later = [...(known?.text ?? "").matchAll(PART)].map(([, part]) => `${part}.index.js`);
  return {
    bytes: Buffer.byteLength(first + (known?.text ?? "")),
    firstBytes: Buffer.byteLength(first),
    laterBytes: later
      .map((file) => readFileSync(join(dist, file)).length)
      .reduce((total, one) => total + one, 0),
  };
}

/** The part of the bundle that holds the presets. */
export function fileOfPresets(): string {
  const files = readdirSync(dist).filter((file) => presetsIn(file).includes("const allPresets = "));
  if (files.length !== 1) throw new Error(`presets stand in ${files.join(", ") || "no file"} of dist/main`);
  return join(dist, String(files[0]));
}

/** The texts of all modules of the presets in one file of the bundle. */
function presetsIn(file: string): string {
  const [, ...texts] = readFileSync(join(dist, file), "utf8").split(MODULE);
  return texts.filter((_, at) => at % 2 === 1 && PRESETS.test(texts[at - 1] ?? "")).join("");
}
