import { readFileSync } from "node:fs";
import { identify } from "../job/worker-process.ts";
import type { ProcessTable } from "../ports/process-table.ts";
import type { ProcessText, ProcessTexts } from "../ports/process-texts.ts";
import type { UnknownMain } from "../ports/unknown-main.ts";

/** What main and post of one step share, but with no other step of any job on this machine. */
const OF_THIS_STEP = ["GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB", "GITHUB_ACTION", "RUNNER_TEMP"];

/** The main of this post's own step, if it is still running. */
export function findMain(texts: ProcessTexts, processes: ProcessTable): UnknownMain | undefined {
  for (const pid of texts.pids) {
    const main = texts.of(pid);
    const identity = isMainOf(texts.own, main) ? identify(pid, processes) : undefined;
    if (identity === undefined) continue;
    const file = variable("GITHUB_STATE", main)?.slice("GITHUB_STATE=".length) ?? "";
    return { identity, saved: () => readState(file) };
  }
  return undefined;
}

/** Whether a process is the main that belongs to this post, for the same step. */
export function isMainOf(post: ProcessText, other: ProcessText): boolean {
  const main = post.commandLine.replace("/post/index.js", "/main/index.js");
  if (main === post.commandLine || other.commandLine !== main) return false;
  return OF_THIS_STEP.every((name) => variable(name, other) === variable(name, post));
}

function variable(name: string, { environment }: ProcessText): string | undefined {
  return environment.split("\0").find((entry) => entry.startsWith(`${name}=`));
}

/** A file that the runner has taken away by now holds nothing. */
function readState(path: string): Record<string, string> {
  try {
    return parseState(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

/** The values in a runner's state file, as the toolkit writes them: `name<<mark`, the value, `mark`. */
export function parseState(text: string): Record<string, string> {
  const found = text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}
