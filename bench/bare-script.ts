import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Runs one of the bare scripts beside this file in a Node process of its own, from its start to its end. */
export async function runBareScript(
  name: "bare-ping.cjs" | "bare-ping.mjs" | "bare-start.mjs" | "bare-stop.mjs",
  args: readonly string[],
  dockerHost: string,
  node: string = process.execPath,
): Promise<{ readonly elapsedMs: number; readonly output: string }> {
  const startedAtMs = performance.now();
  const child = spawn(node, [join(import.meta.dirname, name), ...args], {
    env: { PATH: process.env.PATH, DOCKER_HOST: dockerHost },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  const [exitCode] = await once(child, "close");
  if (exitCode !== 0) throw new Error(`${name} ended with ${exitCode}`);
  return { elapsedMs: performance.now() - startedAtMs, output: output.trim() };
}
