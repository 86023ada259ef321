import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { killProcess } from "./this-process.ts";

/**
 * Kills the processes of this machine that have this word on their command line; it must be a word that only ours
 * have.
 */
export function endProcessesNaming(word: string): void {
  for (const pid of allPids()) {
    if (pid !== process.pid && commandLine(pid).includes(word)) killProcess(pid);
  }
}

/** Kills the children of this process that run a program of this name, and whatever they have started. */
export function endChildrenRunning(program: string): void {
  const parents = new Map(allPids().map((pid) => [pid, parentOf(pid)]));
  const childrenOf = (parent: number) => [...parents].flatMap(([pid, of]) => (of === parent ? [pid] : []));
  const endWithChildren = (pid: number): void => {
    killProcess(pid);
    for (const child of childrenOf(pid)) endWithChildren(child);
  };
  for (const pid of childrenOf(process.pid)) {
    if (commandLine(pid).some((word) => basename(word) === program)) endWithChildren(pid);
  }
}

function allPids(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function commandLine(pid: number): readonly string[] {
  return textOf(`/proc/${pid}/cmdline`).split("\0");
}

/** The fourth field of the process's status; the second, its name, may hold anything. */
function parentOf(pid: number): number {
  const [, parent = ""] = textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  return Number(parent);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
