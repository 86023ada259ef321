import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { makeActHome } from "./act/act-home.ts";
import { ensureGitWorkspace } from "./act/git-workspace.ts";
import { withoutToolCacheVolume } from "./act/tool-cache-volume.ts";
import type { Bed } from "./bed.ts";

/** act's clean-up after a cancel takes up to a minute of its own; after that it hangs. */
const cancelTimeoutMs = 90_000;

export interface ActOptions {
  /** Absolute path of the workflow. Runs at the same time need different workflow names. */
  readonly workflow: string;
  /** Only this job; default: all of them. */
  readonly job?: string;
  /** Absolute path of the repository that the job works on; made a git repository if it is none. */
  readonly workspace: string;
  readonly event?: "push";
  /** e.g. ["--bind", "--network", "x"] */
  readonly flags: readonly string[];
  /** The folder with action.yml and dist that `uses: org/sibling-services@v1` means. */
  readonly actionRepository: string;
  /** The image of jobs without `container:`; default: the bed's. */
  readonly platform?: string;
  /** Environment of the job's steps. */
  readonly env?: Readonly<Record<string, string>>;
  /** Cancels the run: with SIGINT, or the signal given as the reason, `abort("SIGTERM")`. */
  readonly signal?: AbortSignal;
  readonly onLine?: (line: string) => void;
  /** Is given a way to send signals to act, as often as wanted. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** A bed that has act. */
export interface ActBed extends Pick<Bed, "dockerHost" | "images"> {
  /** Absolute path of act. */
  readonly act: string;
}

export interface ActRun {
  readonly exitCode: number;
  /** Standard output and standard error, line by line as they came. */
  readonly output: string;
  readonly elapsedMs: number;
}

/** Runs a workflow with act on the bed's engine, to its end. */
export async function runAct(bed: ActBed, options: ActOptions): Promise<ActRun> {
  await ensureGitWorkspace(options.workspace);
  await using home = await makeActHome();
  // Awaited here: the home folder has to last until then.
  return await withoutToolCacheVolume(bed.dockerHost, async () => {
    const startedAtMs = Date.now();
    const child = spawn(bed.act, actArguments(bed, options), {
      cwd: options.workspace,
      env: {
        ...process.env,
        ...home.env,
        DOCKER_HOST: bed.dockerHost,
        ACT_DISABLE_VERSION_CHECK: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        options.onLine?.(line);
      });
    }
    options.onStart?.((signal) => child.kill(signal));
    using _cancel = cancelOnAbort(child, options.signal);
    const [exitCode, signal] = (await once(child, "close")) as [number | null, string | null];
    if (signal !== null) {
      lines.push(`act was ended by ${signal}`);
    }
    return { exitCode: exitCode ?? 1, output: lines.join("\n"), elapsedMs: Date.now() - startedAtMs };
  });
}

function actArguments(bed: Pick<ActBed, "images">, options: ActOptions): string[] {
  return [
    options.event ?? "push",
    ...["-W", options.workflow],
    ...(options.job === undefined ? [] : ["--job", options.job]),
    // No registry, no GitHub, and no server for caches: all that a run needs is on this machine.
    ...["--pull=false", "--action-offline-mode", "--no-cache-server", "--rm"],
    ...["-P", `ubuntu-latest=${options.platform ?? bed.images.job}`],
    ...["--local-repository", `org/sibling-services@v1=${options.actionRepository}`],
    ...Object.entries(options.env ?? {}).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    ...options.flags,
  ];
}

function cancelOnAbort(child: ChildProcess, signal: AbortSignal | undefined): Disposable {
  let lastResort: NodeJS.Timeout | undefined;
  const cancel = () => {
    const reason: unknown = signal?.reason;
    const isSignalName = typeof reason === "string" && reason.startsWith("SIG");
    child.kill(isSignalName ? (reason as NodeJS.Signals) : "SIGINT");
    lastResort = setTimeout(() => child.kill("SIGKILL"), cancelTimeoutMs);
  };
  if (signal?.aborted) {
    cancel();
  } else {
    signal?.addEventListener("abort", cancel);
  }
  return {
    [Symbol.dispose]: () => {
      clearTimeout(lastResort);
      signal?.removeEventListener("abort", cancel);
    },
  };
}
