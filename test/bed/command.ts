import { spawn } from "node:child_process";
import { once } from "node:events";

export interface CommandOptions {
  readonly folder?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end and returns what it printed; throws with its last words when it fails. */
export async function runCommand(
  program: string,
  programArguments: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const child = spawn(program, programArguments, {
    cwd: options.folder,
    env: options.env ?? process.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
  const [exitCode] = (await once(child, "close")) as [number | null];
  if (exitCode !== 0) {
    const lastWords = Buffer.concat([...complaints, ...output])
      .toString()
      .trim()
      .slice(-2_000);
    throw new Error(`${program} ${programArguments[0] ?? ""} failed (${exitCode}): ${lastWords}`);
  }
  return Buffer.concat(output).toString();
}

/** Whether a program answers to `--version` (or the arguments given), which tells that it is installed. */
export async function isInstalled(
  program: string,
  probeArguments: readonly string[] = ["--version"],
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  return runCommand(program, probeArguments, { env }).then(
    () => true,
    () => false,
  );
}
