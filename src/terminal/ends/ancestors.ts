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

const OF_NPM = /^(?:npm|npx|yarn|pnpm|bun|node|MainThread)/;

/**
 * Whether what started this process had ended before it could be watched: the group has lost its leader, and the parent
 * is one that adopts orphans, which has a session of its own. A shell may stand between, as under npx: then npm has set
 * its variables, and has no process above this one any more.
 * @param npmCommand the variable `npm_command`
 */
export function isOrphan(processes: ProcessTable, npmCommand: string | undefined): boolean {
  const [, parent, group = "0", session] = fieldsOf(processes.stat(processes.ownPid));
  // 0 is a leader outside of this container.
  if (group === "0" || isRunning(processes.stat(Number(group)))) return false;
  const adopter = processes.stat(Number(parent));
  if (adopter === undefined) return false;
  if (fieldsOf(adopter)[3] !== session) return true;
  return npmCommand !== undefined && !hasAncestor(OF_NPM, processes);
}

function hasAncestor(name: RegExp, processes: ProcessTable): boolean {
  let stat = processes.stat(parentOf(processes.stat(processes.ownPid)));
  while (stat !== undefined && !name.test(nameOf(stat))) stat = processes.stat(parentOf(stat));
  return stat !== undefined;
}

function isRunning(stat: string | undefined): boolean {
  return stat !== undefined && fieldsOf(stat)[0] !== "Z";
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
