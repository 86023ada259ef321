import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseFileCommands } from "./file-commands.ts";

/** What one stage of a step left behind, as the runner would read it. */
export interface StageRun {
  readonly exitCode: number;
  /** Standard output and error as they came. */
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Variables for later steps. */
  readonly environment: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly elapsedMs: number;
}

/** A stage while it runs. */
export interface RunningStage {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** Goes on without it, as a runner does that ends the client of a `docker exec`: says what its files hold so far. */
  abandon(): Promise<Pick<StageRun, "state" | "environment">>;
}

export interface StageOptions {
  readonly inputs: Readonly<Record<string, string>>;
  /** On top of a small environment of our own: the test's own must not leak in. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly state?: Readonly<Record<string, string>>;
  /** Texts by path in the workspace. */
  readonly files?: Readonly<Record<string, string>>;
  /** Put around the command of the bundle, this runs it somewhere else; the folder is that of the runner's files. */
  readonly around?: (command: readonly string[], folder: string) => readonly string[];
  readonly onStart?: (child: RunningStage) => void;
  /** Called with what it prints, as it comes. */
  readonly onOutput?: (text: string) => void;
}

const root = join(import.meta.dirname, "../..");

/** Runs the committed bundle of main or post, as the runner does: a Node process with files for its answers. */
export async function runStage(stage: "main" | "post", options: StageOptions): Promise<StageRun> {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-step-"));
  const reads: Promise<unknown>[] = [];
  try {
    const files = {
      GITHUB_OUTPUT: join(folder, "output"),
      GITHUB_STATE: join(folder, "state"),
      GITHUB_ENV: join(folder, "env"),
      GITHUB_STEP_SUMMARY: join(folder, "summary"),
    };
    for (const file of Object.values(files)) await writeFile(file, "");
    for (const [path, text] of Object.entries(options.files ?? {})) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const text = (name: keyof typeof files) => readFile(files[name], "utf8");
    const saved = async () => ({
      state: parseFileCommands(await text("GITHUB_STATE")),
      environment: parseFileCommands(await text("GITHUB_ENV")),
    });
    // A stage may end before or while its files are read for another one.
    let atEnd: ReturnType<typeof saved> | undefined;
    const abandon = () => {
      const read = atEnd ?? saved();
      reads.push(read);
      return read;
    };
    const startedAtMs = performance.now();
    const bundle = [process.execPath, join(root, "dist", stage, "index.js")];
    const { exitCode, output } = await runBundle(
      options.around?.(bundle, folder) ?? bundle,
      { ...stageEnvironment(options, folder), ...files, ...options.environment },
      (child) => options.onStart?.({ ...child, abandon }),
      (text) => options.onOutput?.(text),
    );
    const elapsedMs = performance.now() - startedAtMs;
    atEnd = saved();
    return {
      exitCode,
      output,
      outputs: parseFileCommands(await text("GITHUB_OUTPUT")),
      ...(await atEnd),
      summary: await text("GITHUB_STEP_SUMMARY"),
      elapsedMs,
    };
  } finally {
    await Promise.allSettled(reads);
    await rm(folder, { recursive: true });
  }
}

async function runBundle(
  [program = "", ...programArguments]: readonly string[],
  env: Record<string, string>,
  onStart: (child: Omit<RunningStage, "abandon">) => void,
  onOutput: (text: string) => void,
) {
  const child = spawn(program, programArguments, { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      onOutput(text);
    });
  }
  onStart({ pid: child.pid ?? 0, kill: (signal) => child.kill(signal) });
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return { exitCode: code ?? 128, output: signal === null ? output : `${output}ended by ${signal}\n` };
}

/** Inputs arrive as `INPUT_<NAME>`, state as `STATE_<name>` (runner Handler.cs, ActionRunner.cs). */
function stageEnvironment(
  { inputs, environment, state }: StageOptions,
  workspace: string,
): Record<string, string> {
  const asInputs = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const asState = Object.entries(state ?? {}).map(([name, value]) => [`STATE_${name}`, value]);
  return {
    PATH: process.env.PATH ?? "",
    HOME: workspace,
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: "org/app",
    GITHUB_JOB: "test",
    GITHUB_RUN_ID: "1",
    RUNNER_TEMP: workspace,
    ...Object.fromEntries(asInputs),
    ...Object.fromEntries(asState),
    ...environment,
  };
}
