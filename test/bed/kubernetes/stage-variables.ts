import { readFile } from "node:fs/promises";
import { join } from "node:path";

const ACTION = join(import.meta.dirname, "../../../action.yml");

/** One step of a job, as workflows write it. */
export interface StepOfJob {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The variables that every step of a job finds. */
export function jobVariables(runner: string, jobName: string): Readonly<Record<string, string>> {
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "octo/project",
    GITHUB_RUN_ID: "4711",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_JOB: jobName,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_WORKSPACE: "/__w/project/project",
    RUNNER_NAME: runner,
    RUNNER_OS: "Linux",
    RUNNER_TEMP: "/__w/_temp",
  };
}

/** What the runner adds for one step: its own variables, its inputs, and what main saved for post. */
export async function stepVariables(
  { id, inputs, environment = {} }: StepOfJob,
  state: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const given = Object.entries({ ...(await inputDefaults()), ...inputs });
  return {
    ...environment,
    GITHUB_ACTION: id,
    ...Object.fromEntries(given.map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
    ...Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value])),
  };
}

/** What the runner fills in; expressions are those that hooks leave empty. */
async function inputDefaults(): Promise<Record<string, string>> {
  const { parse } = await import("yaml");
  const { inputs } = parse(await readFile(ACTION, "utf8")) as {
    inputs: Record<string, { default?: string }>;
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: value = "" }]) => [
      name,
      value === "${{ job.status }}" ? "success" : value.includes("${{") ? "" : value,
    ]),
  );
}
