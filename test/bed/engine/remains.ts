import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { runCommand } from "../command.ts";

/**
 * Kills what an engine left running after its own end: its containerd and shims, known by the engine's
 * folder on their command line, and processes of its containers, known by their control group.
 */
export async function killRemains(folder: string): Promise<void> {
  const containerIds = await readdir(join(folder, "data", "containers")).catch(() => []);
  const marks = [folder, ...containerIds];
  for (let round = 0; round < 20; round += 1) {
    const pids = await processesWith(marks);
    if (pids.length === 0) {
      return;
    }
    for (const pid of pids) {
      kill(pid);
    }
    await pause(100);
  }
}

/** Unmounts whatever is still mounted below the folder, innermost first, and deletes the folder. */
export async function removeFolder(folder: string): Promise<void> {
  const mounts = await readFile("/proc/self/mountinfo", "utf8");
  const below = mounts
    .split("\n")
    .map((line) => line.split(" ")[4] ?? "")
    .filter((mountPoint) => mountPoint.startsWith(`${folder}/`));
  for (const mountPoint of below.reverse()) {
    await runCommand("umount", ["--lazy", mountPoint]);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Processes that have one of the marks on their command line or in the name of their control group. */
export async function processesWith(marks: readonly string[]): Promise<number[]> {
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 1 && pid !== process.pid);
  const found: number[] = [];
  for (const pid of pids) {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    const groups = await readFile(`/proc/${pid}/cgroup`, "utf8").catch(() => "");
    if (commandLine !== "" && marks.some((mark) => `${commandLine}\n${groups}`.includes(mark))) {
      found.push(pid);
    }
  }
  return found;
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in the meantime.
  }
}
