import type { ExecResult } from "../../../ports/running-service.ts";
import { readTail } from "../../output-tail.ts";
import { isRefusal } from "../engine/engine-refusal.ts";
import { maybe, number, object, string } from "./answer-shape.ts";
import type { EngineApi } from "./engine-api.ts";
import { withoutFrames } from "./output-frames.ts";

const created = object({ Id: string });
const execInspect = object({ ExitCode: maybe(number) });

const KEPT_OUTPUT_BYTES = 4096;
const LONGEST_SILENCE_MS = 3_600_000;

/** Exit codes of the container runtime when it cannot start the program (runc; also the shell's own meaning). */
const CANNOT_RUN = /executable file not found|no such file or directory|permission denied|exec format error/i;

/** Runs `argv` in a running container and waits for its end. */
export async function runInContainer(
  api: EngineApi,
  containerId: string,
  argv: readonly string[],
  signal: AbortSignal,
): Promise<ExecResult> {
  try {
    const body = { Cmd: argv, AttachStdout: true, AttachStderr: true };
    const path = `/containers/${containerId}/exec`;
    const { Id } = await api.json({ method: "POST", path, body, signal }, created);
    const output = await startAndRead(api, Id, signal);
    const { ExitCode } = await api.json({ method: "GET", path: `/exec/${Id}/json`, signal }, execInspect);
    return resultOf(ExitCode ?? 0, output);
  } catch (error) {
    if (isRefusal(error, 404, 409)) return { kind: "not-running", reason: error.message };
    if (isRefusal(error, 400, 500) && CANNOT_RUN.test(error.message)) {
      return { kind: "cannot-run", reason: error.message };
    }
    if (isRefusal(error, 500)) return { kind: "not-running", reason: error.message };
    throw error;
  }
}

async function startAndRead(api: EngineApi, execId: string, signal: AbortSignal): Promise<string> {
  const call = {
    method: "POST",
    path: `/exec/${execId}/start`,
    body: { Detach: false, Tty: false },
    signal,
  } as const;
  // A command may be silent for as long as its caller allows it to run.
  const stream = await api.stream(call, LONGEST_SILENCE_MS);
  const { tail } = await readTail(withoutFrames(stream), KEPT_OUTPUT_BYTES);
  return tail.toString("utf8").trim();
}

/** The runtime reports a missing program as exit code 126 or 127, with its own sentence in the output. */
function resultOf(exitCode: number, output: string): ExecResult {
  const isRuntimeError = (exitCode === 126 || exitCode === 127) && output.includes("OCI runtime exec failed");
  return isRuntimeError ? { kind: "cannot-run", reason: output } : { kind: "exited", exitCode, output };
}
