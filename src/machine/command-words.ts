import { basename } from "node:path";
import { quotable } from "../request/printable.ts";

/** Flags whose value is the program that really runs: a module of Python, an archive of Java. */
const NAMES_PROGRAM = ["-m", "-jar"];

/**
 * A command line as people recognize it, on one line: `node server.js`. It ends before the first flag, because a
 * flag's value may be a secret. Empty for a process without a command line, such as a kernel thread.
 */
export function commandWords([program = "", ...words]: readonly string[]): string {
  const flag = words.findIndex((word) => word.startsWith("-") && !NAMES_PROGRAM.includes(word));
  const shown = flag === -1 ? words : words.slice(0, flag);
  return basename(program) === "" ? "" : quotable([basename(program), ...shown].join(" "));
}
