import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { serviceKeys } from "../src/request/schema/service-shape.ts";

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
const tables = {
  keys: table(["Key", "Example", "Meaning"], Object.fromEntries(ourKeys), (name, { example, does }) => [
    `\`${name}\``,
    `\`${inFlow(example)}\``,
    does,
  ]),
  inputs: table(["Name", "Default", "Description"], action.inputs, (name, field) => [
    `\`${name}\``,
    field.default ? `\`${field.default}\`` : "",
    field.description,
  ]),
  outputs: table(["Name", "Description"], action.outputs, (name, field) => [
    `\`${name}\``,
    field.description,
  ]),
};

const before = readFileSync(path, "utf8");
const after = Object.entries(tables).reduce(replaceBetweenMarks, before);
if (!process.argv.includes("--check")) writeFileSync(path, after);
else if (after !== before) {
  console.error("README.md does not say what action.yml and the schema say. Run: npm run readme");
  process.exitCode = 1;
}

/** As one would write it on one line of YAML. */
function inFlow(value: unknown): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}

function table<F>(
  head: string[],
  fields: Record<string, F>,
  cells: (name: string, field: F) => string[],
): string {
  const rows = Object.entries(fields).map(([name, field]) =>
    cells(name, field).map((cell) => cell.replaceAll("|", "\\|")),
  );
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function replaceBetweenMarks(text: string, [name, table]: [string, string]): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  if (!text.includes(start) || !text.includes(end))
    throw new Error(`README.md has no marks ${start} … ${end}`);
  const head = text.slice(0, text.indexOf(start) + start.length);
  return `${head}\n${table}\n${text.slice(text.indexOf(end))}`;
}
