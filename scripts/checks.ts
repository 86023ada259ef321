import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
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

export const checks: readonly Check[] = [
  {
    name: "lint and format",
    command: node("node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings"),
  },
  { name: "types", command: node("node_modules/typescript/bin/tsc", "--project", ".") },
  // With the library of Node 20, on which some runners start actions.
  { name: "types of src", command: node("node_modules/typescript/bin/tsc", "--project", "src") },
  { name: "tables in README.md", command: node("scripts/readme.ts", "--check") },
  { name: "schema/services.schema.json", command: node("scripts/schema.ts", "--check") },
  { name: "docs/options.md", command: node("scripts/options-table.ts", "--check") },
  { name: "dist", command: node("scripts/build.ts", "--check") },
  { name: "workflows", command: async () => [await findActionlint(), ...workflows] },
  {
    name: "security of workflows",
    // What is low is a matter of taste: `uses: ./` is what users of a checkout know.
    command: async () => [
      await findZizmor(),
      "--offline",
      "--no-progress",
      "--min-severity=medium",
      ...ownWorkflows,
    ],
  },
];

/** Not the examples: they name actions by version, as readers do first. */
const ownWorkflows = [".github/workflows", "action.yml"];

/** actionlint looks into .github/workflows by itself, but not into what users and tests run. */
const workflows = [
  ".github/workflows/ci.yml",
  ".github/workflows/release.yml",
  "examples/postgres-and-redis.yml",
];

/** What a check needs and the machine has not: go for actionlint, python3 with pip for zizmor. */
function unfit(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const program = "path" in error && "code" in error && error.code === "ENOENT" ? error.path : undefined;
  return program === undefined ? error : new Error(`this check needs ${program}, which is not installed`);
}

/** Runs one check and returns what it printed where it failed, `undefined` where it passed. */
export async function failureOf(check: Check): Promise<string | undefined> {
  const command = await check.command().catch(unfit);
  if (command instanceof Error) return `${command.message}\n`;
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const [exitCode] = await once(child, "close");
  return exitCode === 0 ? undefined : output;
}
