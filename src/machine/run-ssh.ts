import { getExecOutput } from "@actions/exec";
import { UserError } from "../user-error.ts";
import { endProcessesNaming } from "./end-processes.ts";

/** What a run of ssh may take. */
interface SshRun {
  /** A word of its command line that no other process has; by it a run that takes too long is found and killed. */
  readonly mark: string;
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** An ssh that goes into the background keeps its pipes open; its front has said everything by its end. */
const OPEN_PIPES_MS = 100;

/**
 * Runs the system's OpenSSH to its end; one that takes longer than its limit is killed, and counts as failed. Throws
 * `UserError` if there is no ssh, and the signal's reason.
 */
export async function runSsh(
  words: readonly string[],
  { mark, limitMs, signal }: SshRun,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const late = AbortSignal.timeout(limitMs);
  const ended = AbortSignal.any([late, signal].filter((one) => one !== undefined));
  ended.throwIfAborted();
  const kill = () => endProcessesNaming(mark);
  ended.addEventListener("abort", kill, { once: true });
  try {
    const options = { silent: true, ignoreReturnCode: true, delay: OPEN_PIPES_MS };
    const { exitCode, stdout, stderr } = await getExecOutput("ssh", [...words], options);
    signal?.throwIfAborted();
    if (!late.aborted) return { exitCode, stdout, stderr };
    return { exitCode: 255, stdout: "", stderr: `${stderr}\nit was not done within ${limitMs / 1_000} s` };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Error && /Unable to locate executable file/.test(error.message))) throw error;
    throw new UserError("the daemon is to be reached by ssh, but there is no ssh program in this job", {
      hint: "Install OpenSSH's client (apt-get install openssh-client), or name the daemon by tcp:// with TLS.",
      cause: error,
    });
  } finally {
    ended.removeEventListener("abort", kill);
  }
}
