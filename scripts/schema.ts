import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { servicesJsonSchema } from "../src/request/schema/json-schema.ts";

/** Writes schema/services.schema.json from the description that the action itself reads with; `--check` only compares. */
const path = join(dirname(import.meta.dirname), "schema/services.schema.json");
const content = `${JSON.stringify(servicesJsonSchema(), null, 2)}\n`;

if (!process.argv.includes("--check")) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
} else if (!existsSync(path) || readFileSync(path, "utf8") !== content) {
  console.error(
    "schema/services.schema.json is not what src/request/schema describes. Run: node scripts/schema.ts",
  );
  process.exitCode = 1;
}
