import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Field } from "../src/request/compose/fields/field.ts";
import { serviceFields } from "../src/request/compose/fields/service-fields.ts";
import { markdownTable, withTables } from "./marked-tables.ts";

/** Writes the table of docs/compose.md from what the reader does with each field; with `--check` only compares. */
const path = join(dirname(import.meta.dirname), "docs/compose.md");
const before = readFileSync(path, "utf8");
const rows = [...serviceFields].map(([name, field]) => [`\`${name}\``, whatBecomesOf(field)]);
const after = withTables(before, { fields: markdownTable(["Field", "What becomes of it"], rows) });
if (!process.argv.includes("--check")) writeFileSync(path, after);
else if (after !== before) {
  console.error("docs/compose.md does not say what becomes of each field. Run: node scripts/compose-page.ts");
  process.exitCode = 1;
}

function whatBecomesOf(field: Field): string {
  switch (field.kind) {
    case "mapped":
      return field.becomes;
    case "ignored":
      return `ignored${field.says === "notice" ? ", with a notice" : ""}: ${field.why}`;
    case "refused":
      return `**refused**: ${field.why}. ${field.hint}`;
  }
}
