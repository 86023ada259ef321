import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";

/** Writes the tables of inputs and outputs in README.md from action.yml; with `--check` only compares them. */
const root = dirname(import.meta.dirname);
const path = join(root, "README.md");

interface Field {
  description: string;
  default?: string;
}

const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as {
  inputs: Record<string, Field>;
  outputs: Record<string, Field>;
};
const tables = {
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
  console.error("README.md does not say what action.yml says. Run: npm run readme");
  process.exitCode = 1;
}

function table(
  head: string[],
  fields: Record<string, Field>,
  cells: (name: string, field: Field) => string[],
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
