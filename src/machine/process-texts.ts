import { readdirSync, readFileSync } from "node:fs";
import type { ProcessText, ProcessTexts } from "../ports/process-texts.ts";

/** As /proc shows them at this moment. */
export function processTexts(): ProcessTexts {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return { own: textOf("self"), pids: pids.map(Number), of: (pid) => textOf(String(pid)) };
}

function textOf(pid: string): ProcessText {
  return { commandLine: read(`/proc/${pid}/cmdline`), environment: read(`/proc/${pid}/environ`) };
}

/** Processes come and go, and we cannot read others': both read as empty. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
