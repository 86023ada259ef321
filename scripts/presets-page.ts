import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { presetsPage } from "./presets-page-text.ts";

/**
 * Writes docs/presets.md from the presets and from what was tried (docs/presets-tried.json); with `--check` only
 * compares.
 */
const docs = join(dirname(import.meta.dirname), "docs");
const path = join(docs, "presets.md");
const content = presetsPage(JSON.parse(readFileSync(join(docs, "presets-tried.json"), "utf8")));

if (!process.argv.includes("--check")) {
  writeFileSync(path, content);
} else if (!existsSync(path) || readFileSync(path, "utf8") !== content) {
  console.error("docs/presets.md is not what the presets say. Run: node scripts/presets-page.ts");
  process.exitCode = 1;
}
