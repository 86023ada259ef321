import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../user-error.ts";

/** What a run of ssh may take and where it writes. */
export interface SshRun {
  /** Takes what it prints: an ssh that goes into the background keeps a pipe open, but not a file. */
  readonly folder: string;
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs the system's OpenSSH to its end; one that takes longer than its limit is killed, and counts as failed. Throws
 * `UserError` if there is no ssh, and the signal's reason.
 */
export async function runSsh(
  words: readonly string[],
  { folder, limitMs, signal }: SshRun,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  signal?.throwIfAborted();
  const paths = { stdout: join(folder, "stdout"), stderr: join(folder, "stderr") };
  const [stdout, stderr] = [openSync(paths.stdout, "w", 0o600), openSync(paths.stderr, "w", 0o600)];
  try {
    const child = spawn("ssh", words, {
      stdio: ["ignore", stdout, stderr],
      timeout: limitMs,
      killSignal: "SIGKILL",
      ...(signal === undefined ? {} : { signal }),
    });
    const [exitCode] = (await once(child, "exit")) as [number | null];
    const said = readFileSync(paths.stderr, "utf8");
    return exitCode === null
      ? { exitCode: 255, stdout: "", stderr: `${said}\nit was not done within ${limitMs / 1_000} s` }
      : { exitCode, stdout: readFileSync(paths.stdout, "utf8"), stderr: said };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    throw new UserError("the daemon is to be reached by ssh, but there is no ssh program in this job", {
      hint: "Install OpenSSH's client (apt-get install openssh-client), or name the daemon by tcp:// with TLS.",
      cause: error,
    });
  } finally {
    closeSync(stdout);
    closeSync(stderr);
  }
}
