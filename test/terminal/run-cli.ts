import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const CLI = join(import.meta.dirname, "../../dist/cli/index.js");

/** How the program ended. */
export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliFolder extends Disposable {
  readonly path: string;
  /** Runs the committed bundle in the folder until it ends. */
  run(words: readonly string[], options?: CliOptions): Promise<CliRun>;
}

export interface CliOptions {
  /** On top of a small environment of our own: that of the test must not leak in. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Put around the command, this runs it in some other way. */
  readonly around?: (command: readonly string[]) => readonly string[];
  /** Called with both streams' text as it comes. */
  readonly onOutput?: (text: string, child: ChildProcess) => void;
  readonly stdin?: string;
}

/** A folder with these files, in which somebody types commands. */
export function cliFolder(files: Readonly<Record<string, string>> = {}, environment = {}): CliFolder {
  const path = mkdtempSync(join(tmpdir(), "sibling-services-cli-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return {
    path,
    run: (words, options = {}) =>
      runCli(path, words, { ...options, environment: { ...environment, ...options.environment } }),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

function runCli(folder: string, words: readonly string[], options: CliOptions): Promise<CliRun> {
  const command = [process.execPath, CLI, ...words];
  const [program = "", ...rest] = options.around?.(command) ?? command;
  const { PATH = "" } = process.env;
  const child = spawn(program, rest, {
    cwd: folder,
    env: { PATH, HOME: folder, TMPDIR: folder, ...options.environment },
    stdio: [options.stdin === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  child.stdin?.end(options.stdin);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    options.onOutput?.(text, child);
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    options.onOutput?.(text, child);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({ exitCode: code ?? (signal === null ? -1 : 1_000), stdout, stderr }),
    );
  });
}
