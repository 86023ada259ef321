import { randomBytes } from "node:crypto";
import * as core from "@actions/core";
import type { Log } from "../log.ts";

/**
 * A line that the runner would take for a command: `::name` at its start, also after spaces, and `##[name]` anywhere
 * (runner ActionCommand.cs, TryParseV2 and TryParse); a carriage return begins a line there, too.
 */
const COMMAND = /^\s*::|##\[/m;

/** Lines and annotations as workflow commands. */
export function actionsLog(): Log {
  return {
    info: (line) => (COMMAND.test(line) ? printForeign([line]) : core.info(line)),
    foreign: printForeign,
    debug: core.debug,
    notice: (sentence) => core.notice(sentence),
    warning: (sentence) => core.warning(sentence),
    error: (sentence) => core.error(sentence),
    group: core.group,
  };
}

/** Commands are stopped around lines that could be some, by a word that nobody can guess (runner ActionCommandManager.cs). */
function printForeign(lines: readonly string[]): void {
  const couldBeCommand = lines.some((line) => COMMAND.test(line));
  if (!couldBeCommand) {
    for (const line of lines) core.info(line);
    return;
  }
  const token = randomBytes(16).toString("hex");
  core.info(`::stop-commands::${token}`);
  for (const line of lines) core.info(line);
  core.info(`::${token}::`);
}
