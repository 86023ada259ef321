import { spawn } from "node:child_process";
import type { HelperAnswer } from "../ports/credential-helper.ts";
import { endChildrenRunning } from "./end-processes.ts";

/** A helper that waits for a password, or for a cloud that does not answer, must not hold up the job. */
const LIMIT_MS = 15_000;
/** A process that the helper leaves behind may keep its pipes open. */
const OPEN_PIPES_MS = 100;

/**
 * Runs `<program> get` with the server on its standard input, as docker's command line does (docker-credential-helpers
 * client/client.go). One that takes too long is killed together with what it started.
 */
export async function askCredentialHelper(
  program: string,
  server: string,
  signal: AbortSignal,
  limitMs: number = LIMIT_MS,
): Promise<HelperAnswer> {
  const late = AbortSignal.timeout(limitMs);
  const ended = AbortSignal.any([late, signal]);
  ended.throwIfAborted();
  const kill = () => endChildrenRunning(program);
  ended.addEventListener("abort", kill, { once: true });
  try {
    const { exitCode, stdout } = await run(program, server);
    signal.throwIfAborted();
    return late.aborted ? { kind: "late", limitMs } : { kind: "ended", exitCode, stdout };
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) return { kind: "late", limitMs };
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing ? { kind: "missing" } : { kind: "ended", exitCode: 126, stdout: "" };
  } finally {
    ended.removeEventListener("abort", kill);
  }
}

/** `@actions/exec` does not handle the write error of a program that ends before it has read its input. */
function run(program: string, input: string): Promise<{ exitCode: number; stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ["get"], { stdio: ["pipe", "pipe", "ignore"] });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stdin.on("error", () => {}).end(input);
    child.on("error", reject);
    child.on("exit", (code) => {
      const end = () => {
        child.stdout.destroy();
        resolve({ exitCode: code ?? 1, stdout });
      };
      const limit = setTimeout(end, OPEN_PIPES_MS);
      child.on("close", () => {
        clearTimeout(limit);
        end();
      });
    });
  });
}
