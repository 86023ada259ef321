import type { Log } from "../../src/ports/log.ts";

/** A log that keeps its lines, each with its level: `warning: …`. */
export function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (level: string) => (line: string) => {
    lines.push(`${level}: ${line}`);
  };
  return {
    lines,
    info: keep("info"),
    foreign: (foreign) => {
      for (const line of foreign) keep("foreign")(line);
    },
    debug: keep("debug"),
    notice: keep("notice"),
    warning: keep("warning"),
    group: (title, body) => {
      keep("group")(title);
      return body();
    },
  };
}
