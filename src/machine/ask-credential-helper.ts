import { getExecOutput } from "@actions/exec";
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
    const options = {
      silent: true,
      ignoreReturnCode: true,
      delay: OPEN_PIPES_MS,
      input: Buffer.from(server),
    };
    const { exitCode, stdout } = await getExecOutput(program, ["get"], options);
    signal.throwIfAborted();
    return late.aborted ? { kind: "late", limitMs } : { kind: "ended", exitCode, stdout };
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) return { kind: "late", limitMs };
    const isMissing = error instanceof Error && /Unable to locate executable file/.test(error.message);
    return isMissing ? { kind: "missing" } : { kind: "ended", exitCode: 126, stdout: "" };
  } finally {
    ended.removeEventListener("abort", kill);
  }
}
