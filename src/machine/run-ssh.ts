import { UserError } from "../user-error.ts";
import { endProcessesNaming } from "./end-processes.ts";

/** The limits of one run of ssh. */
interface SshRun {
  /**
   * A word of its command line that no other process has; it identifies a run that takes too long and must be killed.
   */
  readonly mark: string;
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * An ssh that goes into the background keeps its pipes open; its foreground process has printed everything when it
 * ends.
 */
const OPEN_PIPES_MS = 100;

/**
 * Runs the system's OpenSSH until it ends; a run that exceeds its limit is killed and counts as failed. Throws
 * `UserError` if there is no ssh, and the signal's reason.
 */
export async function runSsh(
  words: readonly string[],
  { mark, limitMs, signal }: SshRun,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  // Few daemons are behind ssh, and the command line need not load this for the others.
  const { getExecOutput } = await import("@actions/exec");
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
    return { exitCode: 255, stdout: "", stderr: `${stderr}\nit did not finish within ${limitMs / 1_000} s` };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Error && /Unable to locate executable file/.test(error.message))) throw error;
    throw new UserError("the daemon's address uses ssh, but this job has no ssh program", {
      hint: "Install the OpenSSH client (apt-get install openssh-client), or use tcp:// with TLS for the daemon.",
      cause: error,
    });
  } finally {
    ended.removeEventListener("abort", kill);
  }
}
