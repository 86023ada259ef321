import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./checks.ts";
import { withTables } from "./marked-tables.ts";
import { keptScores } from "./mutation/kept-scores.ts";
import { keptTable, leftTable, reasonTable } from "./mutation/score-table.ts";

/**
 * Writes the tables of mutation in docs/measurements.md from docs/mutation-scores.json, which the runs keep, and from
 * mutation/known-survivors.json; with `--check` only compares.
 */
const path = join(root, "docs/measurements.md");
const before = readFileSync(path, "utf8");
const scores = keptScores();
const after = withTables(before, {
  "mutation scores": keptTable(scores),
  "mutants that no test notices": leftTable(scores),
  "mutants that change nothing": reasonTable(),
});

if (!process.argv.includes("--check")) {
  writeFileSync(path, after);
} else if (after !== before) {
  console.error(
    "docs/measurements.md does not show the mutation scores. Run: node scripts/mutation-tables.ts",
  );
  process.exitCode = 1;
}
