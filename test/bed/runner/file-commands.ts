import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readFileCommands } from "../../step/file-commands.ts";

/** The files by which a step answers, by the variable that names each (runner FileCommandManager.cs). */
const PREFIXES = {
  GITHUB_OUTPUT: "set_output_",
  GITHUB_STATE: "save_state_",
  GITHUB_ENV: "set_env_",
  GITHUB_PATH: "add_path_",
  GITHUB_STEP_SUMMARY: "step_summary_",
} as const;

type Variable = keyof typeof PREFIXES;

/** What a step's files say at its end. */
export interface FileAnswers {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  readonly summary: string;
  /** Files that could not be read to their end; each fails the step, and what stands before counts. */
  readonly failures: readonly string[];
}

/** The files of one stage of one step. */
export interface CommandFiles {
  /** The paths on the runner's machine, by variable. */
  readonly paths: Readonly<Record<Variable, string>>;
  read(): Promise<FileAnswers>;
}

/** Makes new ones. Nobody deletes them before the job's end: each stage of a step has a manager of its own. */
export async function makeCommandFiles(temporaryFolder: string): Promise<CommandFiles> {
  const folder = join(temporaryFolder, "_runner_file_commands");
  await mkdir(folder, { recursive: true });
  const suffix = randomUUID();
  const entries = Object.entries(PREFIXES).map(([name, prefix]) => [name, join(folder, prefix + suffix)]);
  const paths = Object.fromEntries(entries) as Record<Variable, string>;
  for (const path of Object.values(paths)) await writeFile(path, "");
  return { paths, read: () => readAll(paths) };
}

async function readAll(paths: Readonly<Record<Variable, string>>): Promise<FileAnswers> {
  const text = (name: Variable) => readFile(paths[name], "utf8").catch(() => "");
  const [output, state, environment] = [
    readFileCommands(await text("GITHUB_OUTPUT")),
    readFileCommands(await text("GITHUB_STATE")),
    readFileCommands(await text("GITHUB_ENV")),
  ];
  return {
    outputs: output.values,
    state: state.values,
    environment: environment.values,
    paths: (await text("GITHUB_PATH")).split("\n").filter((line) => line !== ""),
    summary: await text("GITHUB_STEP_SUMMARY"),
    failures: [output, state, environment].flatMap(({ failure }) => failure ?? []),
  };
}
