import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The highest resident memory of a process so far, in KiB; zero where it is gone (proc(5), VmHWM). */
export function peakKib(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmHWM:\s+(\d+)/)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Watches a process until `stop`, which tells its peak in KiB. */
export function watchPeak(pid: number): { stop(): number } {
  let kib = 0;
  const timer = setInterval(() => {
    kib = Math.max(kib, peakKib(pid));
  }, 10);
  return {
    stop() {
      clearInterval(timer);
      return kib;
    },
  };
}

/**
 * The peak of a Node that does nothing, in KiB. By its own status, because `maxRSS` begins with what its parent had
 * when it was forked.
 */
export function bareNodeKib(): number {
  const script = `console.log(/VmHWM:\\s+(\\d+)/.exec(require("fs").readFileSync("/proc/self/status", "utf8"))[1])`;
  return Number(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }));
}
