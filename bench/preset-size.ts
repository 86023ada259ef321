import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** How many bytes of the committed bundle the known images take. */
export interface PresetSize {
  /** What finds the part that knows an image, which every start loads first. */
  readonly first: number;
  /** The part of what most jobs start. */
  readonly usual: number;
  /** All parts. */
  readonly all: number;
}

export const MOST_USUAL_BYTES = 60_000;
const dist = join(import.meta.dirname, "../dist/main");
/** ncc writes the name of each module above it. */
const MODULE = /^;\/\/ CONCATENATED MODULE: (.*)$/m;
/** The bundle names what it loads later by number: `143` of `143.index.js`. */
const PART = /images: "([^"]*)",\s*load: [^\n]*import\(\) \*\/ (\d+)\)/g;

export function presetSize(): PresetSize {
  const sizeOf = (...paths: string[]) => paths.reduce((bytes, path) => bytes + statSync(path).size, 0);
  const [, ...texts] = bundle().split(MODULE);
  const first = texts.filter((_, at) => at % 2 === 1 && texts[at - 1]?.includes("/readiness/presets/"));
  return {
    first: first.join("").length,
    usual: sizeOf(partOf("postgres")),
    all: sizeOf(...presetParts().values()),
  };
}

/** The file that is loaded for an image, by its name. */
export function partOf(image: string): string {
  const found = [...presetParts()].filter(([images]) => images.split(" ").includes(image));
  if (found.length !== 1) throw new Error(`${image} is in ${found.length} parts of dist/main`);
  return found.map(([, path]) => path).join("");
}

/** The files that hold the known images, by the names of these. */
export function presetParts(): ReadonlyMap<string, string> {
  const parts = [...bundle().matchAll(PART)];
  return new Map(parts.map(([, images = "", part]) => [images, join(dist, `${part}.index.js`)]));
}

function bundle(): string {
  return readFileSync(join(dist, "step.js"), "utf8");
}
