import { readdirSync, readFileSync } from "node:fs";
import { identify, type ProcessTable } from "../job/worker-process.ts";
import type { UnknownMain } from "../session/stop/end-unknown-main.ts";

/** A process as /proc shows it, `\0` between arguments and between variables (proc(5)). */
interface ProcessText {
  readonly commandLine: string;
  readonly environment: string;
}

/** What main and post of one step have in common, and no other step of any job on this machine. */
const OF_THIS_STEP = ["GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB", "GITHUB_ACTION", "RUNNER_TEMP"];

/** The main of this post's own step, where it runs on. */
export function findMain(processes: ProcessTable): UnknownMain | undefined {
  const post = textOf("self");
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const main = textOf(pid);
    const identity = isMainOf(post, main) ? identify(Number(pid), processes) : undefined;
    if (identity === undefined) continue;
    const file = variable("GITHUB_STATE", main)?.slice("GITHUB_STATE=".length) ?? "";
    return { identity, saved: () => parseState(read(file)) };
  }
  return undefined;
}

/** The values in a runner's file of state, as the toolkit writes them: `name<<mark`, the value, `mark`. */
export function parseState(text: string): Record<string, string> {
  const found = text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}

/** Whether a process runs main of the action whose post this is, for the same step. */
export function isMainOf(post: ProcessText, other: ProcessText): boolean {
  const main = post.commandLine.replace("/post/index.js", "/main/index.js");
  if (main === post.commandLine || other.commandLine !== main) return false;
  return OF_THIS_STEP.every((name) => variable(name, other) === variable(name, post));
}

function variable(name: string, { environment }: ProcessText): string | undefined {
  return environment.split("\0").find((entry) => entry.startsWith(`${name}=`));
}

function textOf(pid: string): ProcessText {
  return { commandLine: read(`/proc/${pid}/cmdline`), environment: read(`/proc/${pid}/environ`) };
}

/** Processes come and go, and others' are closed to us: both read as nothing. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
