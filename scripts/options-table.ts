import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FLAGS_IN_A_POD } from "../src/backend/kubernetes/pod/flags-in-a-pod.ts";
import { optionsPage } from "../src/request/create-options/options-table.ts";

/** Writes docs/options.md from the parser's table of flags; with `--check` only compares. */
const path = join(dirname(import.meta.dirname), "docs/options.md");
const content = optionsPage(inAPod);

if (!process.argv.includes("--check")) {
  writeFileSync(path, content);
} else if (!existsSync(path) || readFileSync(path, "utf8") !== content) {
  console.error("docs/options.md is not what the table of flags says. Run: node scripts/options-table.ts");
  process.exitCode = 1;
}

function inAPod(name: string): string {
  const rule = FLAGS_IN_A_POD[name];
  if (rule === undefined) throw new Error(`flags-in-a-pod.ts does not say what becomes of --${name}`);
  return rule.kind === "becomes" ? rule.does : `Is refused, because ${rule.because}.`;
}
