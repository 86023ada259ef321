import { readdirSync, readFileSync } from "node:fs";
import { killProcess } from "./this-process.ts";

/**
 * Kills the processes of this machine that have this word on their command line; it must be a word that only ours
 * have.
 */
export function endProcessesNaming(word: string): void {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) !== process.pid && commandLine(pid).includes(word)) killProcess(Number(pid));
  }
}

function commandLine(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
}
