import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readFileCommands } from "../../step/file-commands.ts";
import type { HookMode } from "./job-pod-object.ts";
import type { ExecOutcome } from "./kubectl.ts";
import { type StepOfJob, stepVariables } from "./stage-variables.ts";

/** What a stage of a step told the runner. */
export interface StageOutcome extends ExecOutcome {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
}

/** The container of a job, and where its files are. */
interface JobContainer {
  readonly mode: HookMode;
  /** The runner's work folder, which the container sees as `/__w` if the volume is shared. */
  readonly work: string;
  readonly variables: Readonly<Record<string, string>>;
  exec(script: string): Promise<ExecOutcome>;
}

/** Told the whole log so far, again and again. */
export type OnLog = (log: string) => void;

/** Runs one stage of a step after the other; what one exports, the next finds. */
export type RunStage = (
  file: "main" | "post",
  step: StepOfJob,
  state: Readonly<Record<string, string>>,
  /** Given if the stage runs without a connection to the API server. */
  onLog?: OnLog,
) => Promise<StageOutcome>;

export function stagesIn(container: JobContainer): RunStage {
  const { mode, work, exec } = container;
  let count = 0;
  let jobEnvironment: Readonly<Record<string, string>> = {};
  return async (file, step, state, onLog) => {
    count += 1;
    const files = answerFiles(count);
    const paths = Object.values(files);
    if (mode === "shared-volume") for (const path of paths) await writeFile(join(work, path), "");
    const script = scriptOf(file, paths, {
      ...container.variables,
      ...jobEnvironment,
      ...(await stepVariables(step, state)),
      ...Object.fromEntries(Object.entries(files).map(([key, path]) => [key, inContainer(path)])),
    });
    const outcome =
      onLog === undefined ? await exec(script) : await runDetached(container, script, count, onLog);
    const isLost = mode === "no-volume" && outcome.exitCode !== 0;
    const read = async (path: string) => {
      if (isLost) return {};
      const isShared = mode === "shared-volume";
      const text = isShared
        ? await readFile(join(work, path), "utf8")
        : (await exec(`cat ${inContainer(path)}`)).output;
      return readFileCommands(text).values;
    };
    const environment = await read(files.GITHUB_ENV);
    jobEnvironment = { ...jobEnvironment, ...environment };
    return {
      ...outcome,
      outputs: await read(files.GITHUB_OUTPUT),
      state: await read(files.GITHUB_STATE),
      environment,
    };
  };
}

/** Where a stage leaves its answers, below the work folder. */
function answerFiles(stage: number) {
  const at = (kind: string) => `_temp/_runner_file_commands/${kind}_${stage}`;
  return {
    GITHUB_OUTPUT: at("output"),
    GITHUB_STATE: at("state"),
    GITHUB_ENV: at("env"),
    GITHUB_STEP_SUMMARY: at("summary"),
  };
}

function scriptOf(
  file: "main" | "post",
  paths: readonly string[],
  variables: Readonly<Record<string, string>>,
): string {
  const words = Object.entries(variables).map(([key, value]) => quoted(`${key}=${value}`));
  return [
    "cd /__w/project/project",
    `touch ${paths.map(inContainer).join(" ")}`,
    `exec env ${words.join(" ")} node /action/dist/${file}/index.js`,
    "",
  ].join("\n");
}

/** The job's image has no `setsid`. */
async function runDetached(
  { work, exec }: JobContainer,
  script: string,
  stage: number,
  onLog: OnLog,
): Promise<ExecOutcome> {
  const [log, code, text] = ["log", "code", "script"].map((part) => `_temp/detached-${stage}.${part}`);
  await writeFile(join(work, `${text}`), script);
  const command = `sh -e /__w/${text} > /__w/${log} 2>&1; echo $? > /__w/${code}.part; mv /__w/${code}.part /__w/${code}`;
  const started = await exec(`nohup sh -c ${quoted(command)} > /dev/null 2>&1 < /dev/null &`);
  if (started.exitCode !== 0) throw new Error(`the stage could not be started: ${started.output}`);
  for (;;) {
    const outcome = await readFile(join(work, `${code}`), "utf8").catch(() => "");
    const output = await readFile(join(work, `${log}`), "utf8").catch(() => "");
    onLog(output);
    if (outcome !== "") return { exitCode: Number(outcome), output };
    await pause(50);
  }
}

/** How the container sees a path below the work folder. */
function inContainer(path: string): string {
  return `/__w/${path}`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
