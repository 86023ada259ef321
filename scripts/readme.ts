import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { serviceKeys } from "../src/request/schema/service-shape.ts";
import { markdownTable, withTables } from "./marked-tables.ts";

/** Writes README.md's tables of inputs and outputs from action.yml, and of keys from the schema; with `--check` only compares them. */
const root = dirname(import.meta.dirname);
const path = join(root, "README.md");

/** GitHub's own, which need no explanation. */
const NATIVE = ["image", "credentials", "env", "ports", "volumes", "options", "entrypoint", "command"];

interface Field {
  description: string;
  default?: string;
}

const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as {
  inputs: Record<string, Field>;
  outputs: Record<string, Field>;
};
const ourKeys = Object.entries(serviceKeys).filter(([name]) => !NATIVE.includes(name));
const before = readFileSync(path, "utf8");
const after = withTables(before, {
  keys: markdownTable(
    ["Key", "Example", "Meaning"],
    ourKeys.map(([name, { example, does }]) => [`\`${name}\``, `\`${inFlow(example)}\``, does]),
  ),
  inputs: markdownTable(
    ["Name", "Default", "Description"],
    Object.entries(action.inputs).map(([name, field]) => [
      `\`${name}\``,
      field.default ? `\`${field.default}\`` : "",
      field.description,
    ]),
  ),
  outputs: markdownTable(
    ["Name", "Description"],
    Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  ),
});
if (!process.argv.includes("--check")) writeFileSync(path, after);
else if (after !== before) {
  console.error("README.md does not say what action.yml and the schema say. Run: npm run readme");
  process.exitCode = 1;
}

/** As one would write it on one line of YAML. */
function inFlow(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}
