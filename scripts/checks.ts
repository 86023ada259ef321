import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWorkflows } from "./documents/write-workflows.ts";
import { findActionlint } from "./find-actionlint.ts";
import { findZizmor } from "./find-zizmor.ts";

export const root = dirname(import.meta.dirname);

/** One thing that is right or wrong about the tree as it lies, without running the action. */
export interface Check {
  readonly name: string;
  readonly command: () => Promise<readonly string[]>;
}

const node =
  (...args: string[]) =>
  async () => [process.execPath, ...args];

/** The compiler's, which looks again only at what has changed since, here or in node_modules. */
const tsc = (project: string, memory: string) =>
  node(
    "node_modules/typescript/bin/tsc",
    ...["--project", project, "--incremental"],
    ...["--tsBuildInfoFile", `node_modules/.cache/sibling-services/${memory}.tsbuildinfo`],
  );

export const checks: readonly Check[] = [
  {
    name: "lint and format",
    command: node("node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings"),
  },
  { name: "types", command: tsc(".", "types") },
  // With the library of Node 20, on which some runners start actions.
  { name: "types of src", command: tsc("src", "types-of-src") },
  { name: "tables in README.md", command: node("scripts/readme.ts", "--check") },
  { name: "tables in ARCHITECTURE.md", command: node("scripts/architecture.ts", "--check") },
  { name: "schema/services.schema.json", command: node("scripts/schema.ts", "--check") },
  { name: "docs/compose.md", command: node("scripts/compose-page.ts", "--check") },
  { name: "docs/options.md", command: node("scripts/options-table.ts", "--check") },
  { name: "tables of mutation", command: node("scripts/mutation-tables.ts", "--check") },
  { name: "parts of presets", command: node("scripts/preset-parts.ts", "--check") },
  { name: "docs/presets.md", command: node("scripts/presets-page.ts", "--check") },
  { name: "dist", command: node("scripts/build.ts", "--check") },
  { name: "workflows", command: async () => [await findActionlint(), ...workflows] },
  {
    name: "workflows in documents",
    command: async () => [
      await findActionlint(),
      ...NOT_KNOWN_YET.flatMap((words) => ["-ignore", words]),
      ...writeWorkflows(join(root, "node_modules/.cache/sibling-services/document-workflows")),
    ],
  },
  {
    name: "security of workflows",
    command: async () => [await findZizmor(), "--offline", "--no-progress", ...ownWorkflows],
  },
];

/** `background` and `wait`; see .github/actionlint.yaml. */
const NOT_KNOWN_YET = [
  'unexpected key "background" for step to execute action',
  'step must run script with "run" section or run action with "uses" section',
];

/** Not the examples: they name actions by version, as readers do first. */
const ownWorkflows = [".github", "action.yml"];

/** actionlint looks into .github/workflows by itself, but not into what users and tests run. */
const workflows = globSync([".github/workflows/*.yml", "examples/*.yml"], { cwd: root }).sort();

export type CheckResult =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly output: string }
  /** The machine has not, and cannot get, the program that the check needs. */
  | { readonly kind: "left-out"; readonly why: string };

/** Runs one check. */
export async function runCheck(check: Check): Promise<CheckResult> {
  const command = await check.command().catch((error: unknown) => String(error).replace(/^Error: /, ""));
  if (typeof command === "string") return { kind: "left-out", why: command };
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const [exitCode] = await once(child, "close");
  return exitCode === 0 ? { kind: "passed" } : { kind: "failed", output };
}
