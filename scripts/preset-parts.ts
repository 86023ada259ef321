import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Preset } from "../src/readiness/presets/preset.ts";

/**
 * Writes src/readiness/presets/preset-parts.ts: which part knows which images, so that a start loads only the parts of
 * the images that it starts. With `--check` only compares.
 */
const folder = join(dirname(import.meta.dirname), "src/readiness/presets");
const path = join(folder, "preset-parts.ts");
const HEAD = `import type { Preset } from "./preset.ts";

/** Presets that are loaded together. */
interface PresetPart {
  /** The names of all images that it knows, with a space between them. */
  readonly images: string;
  load(): Promise<readonly Preset[]>;
}

/** Written by scripts/preset-parts.ts from the files in parts/. */
export const PRESET_PARTS: readonly PresetPart[] = [
`;

const rows: string[] = [];
for (const file of readdirSync(join(folder, "parts")).sort()) {
  const exported = (await import(join(folder, "parts", file))) as Record<string, readonly Preset[]>;
  const [[name, presets] = ["", []], ...others] = Object.entries(exported);
  if (others.length > 0) throw new Error(`${file} exports more than a list of presets`);
  const images = presets.flatMap((preset) => preset.images).join(" ");
  rows.push(
    `  {\n    images:\n      "${images}",\n    load: async () => (await import("./parts/${file}")).${name},\n  },\n`,
  );
}
const content = `${HEAD}${rows.join("")}];\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(path, content);
} else if (readFileSync(path, "utf8") !== content) {
  console.error(`${path} is not what the presets say. Run: node scripts/preset-parts.ts`);
  process.exitCode = 1;
}
