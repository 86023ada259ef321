import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
/** The documents whose examples readers copy. */
const DOCUMENTS = ["README.md", "docs/*.md", "CONTRIBUTING.md"];

/** A YAML example of a document: a whole workflow or an excerpt of one, services, or a file for another program. */
export type YamlBlock = { readonly place: string; readonly text: string } & (
  | { readonly kind: "jobs" | "steps" | "services" }
  | { readonly kind: "foreign"; readonly of: string }
);

/** All YAML examples of the documents, in order; `place` is the file and the line. Throws if it cannot tell what one is. */
export function yamlBlocks(): YamlBlock[] {
  return globSync(DOCUMENTS, { cwd: root })
    .sort()
    .flatMap((file) => blocksOf(file, readFileSync(join(root, file), "utf8")));
}

/** Those of one document. */
export function blocksOf(file: string, markdown: string): YamlBlock[] {
  return [...markdown.matchAll(/^( *)```ya?ml\n(.*?)^ *```/gms)].map((match) => {
    const [, indent = "", indentedText = ""] = match;
    // An example in a list is indented as a whole.
    const text = indentedText.replaceAll(new RegExp(`^${indent}`, "gm"), "");
    const line = markdown.slice(0, match.index).split("\n").length + 1;
    return classify(`${file}:${line}`, text);
  });
}

function classify(place: string, text: string): YamlBlock {
  const [, of] = text.match(/^# (compose\.yaml|[\w./-]+\.ya?ml of .+)\n/) ?? [];
  if (of !== undefined) return { place, text, kind: "foreign", of };
  const value: unknown = parse(text);
  if (Array.isArray(value) && value.every(isStep))
    return { place, text: `steps:\n${indented(text, 2)}`, kind: "steps" };
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  if (keys.includes("jobs")) return { place, text, kind: "jobs" };
  if (keys.length === 1 && keys[0] === "steps") return { place, text, kind: "steps" };
  const areServices = Object.values(value ?? {}).every(
    (service) => typeof service === "string" || (typeof service === "object" && "image" in (service ?? {})),
  );
  if (!Array.isArray(value) && keys.length > 0 && areServices) return { place, text, kind: "services" };
  throw new Error(
    `${place}: neither a workflow's \`jobs:\` or \`steps:\`, nor services. Complete the example.`,
  );
}

function isStep(value: unknown): boolean {
  return typeof value === "object" && value !== null && ["uses", "run", "wait"].some((key) => key in value);
}

function indented(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(spaces));
}

/** The example as a workflow that a runner takes. */
export function asWorkflow({ text, kind }: YamlBlock): string {
  const head = "name: an example\non: push\n";
  if (kind === "jobs") return `${head}${text}`;
  if (kind === "steps") return `${head}jobs:\n  example:\n    runs-on: ubuntu-latest\n${indented(text, 4)}`;
  throw new Error("services alone are not a workflow");
}
