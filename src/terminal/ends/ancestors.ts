import { identify, isAlive } from "../../job/worker-process.ts";
import type { ProcessIdentity, ProcessTable } from "../../ports/process-table.ts";

/** A process on whose behalf this one runs. */
interface Ancestor {
  readonly name: string;
  readonly identity: ProcessIdentity;
}

/** Programs that only start others. They may be killed without passing it on: `npx` and `sh` swallow TERM (seen). */
const WRAPPERS =
  /^(?:sh|dash|bash|zsh|ash|busybox|npm.*|npx|yarn|pnpm|bun|node|make|just|env|sudo|timeout|MainThread)$/;

/** The parents up to the first that is more than a wrapper, nearest first; empty where none is visible. */
export function ancestorsOf(processes: ProcessTable): Ancestor[] {
  const found: Ancestor[] = [];
  let pid = parentOf(processes.stat(processes.ownPid));
  while (pid > 1) {
    const stat = processes.stat(pid);
    const identity = identify(pid, processes);
    if (stat === undefined || identity === undefined) break;
    const name = nameOf(stat);
    found.push({ name, identity });
    if (!WRAPPERS.test(name)) break;
    pid = parentOf(stat);
  }
  return found;
}

/** The first of them that has ended. */
export function endedAncestor(ancestors: readonly Ancestor[], processes: ProcessTable): Ancestor | undefined {
  return ancestors.find(({ identity }) => isAlive(identity, processes) === false);
}

/** The shell that a person's terminal started, with which `up`'s services end; `undefined` without a terminal. */
export function terminalLeader(processes: ProcessTable): ProcessIdentity | undefined {
  const [, , , session, terminal] = fieldsOf(processes.stat(processes.ownPid));
  if (!session || session === "0" || !terminal || terminal === "0") return undefined;
  const leader = Number(session);
  return leader === processes.ownPid ? undefined : identify(leader, processes);
}

function nameOf(stat: string): string {
  return stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
}

function parentOf(stat: string | undefined): number {
  return Number(fieldsOf(stat)[1] ?? 0);
}

/** `state ppid pgrp session tty_nr …` (proc(5)). */
function fieldsOf(stat = ""): string[] {
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}
