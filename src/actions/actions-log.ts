import { randomBytes } from "node:crypto";
import * as core from "@actions/core";
import type { Log } from "../ports/log.ts";
import { readableLine, readableText, withoutRepeats } from "../report/readable-text.ts";

/** The runner keeps ten annotations of a kind from a step (runner ExecutionContext.cs); the tenth error is main's own end. */
const MOST_OF_A_KIND = 9;
/** It cuts them there, in the log too (ExecutionContext.cs), in UTF-16 units. */
const LONGEST_ANNOTATION = 4_096;
const CUT = "… (the whole text is above)";

/**
 * A line that the runner would take for a command: `::name` at its start, after anything that .NET trims, and
 * `##[name]` anywhere (runner ActionCommand.cs, TryParseV2 and TryParse).
 */
const COMMAND = /^[\s\u0085]*::|##\[/;

const ANNOTATE = { notice: core.notice, warning: core.warning } as const;

/** Stands before every line that somebody else wrote, so that none begins as a command does. */
const FOREIGN = "  | ";

/**
 * Lines and annotations as workflow commands. All that is said goes through here, and much of it quotes a service, the
 * daemon or a registry: no line of it moves a terminal's cursor or is obeyed.
 */
export function actionsLog(): Log {
  const counts = { notice: 0, warning: 0 };
  const annotate = (kind: keyof typeof ANNOTATE, sentence: string) => {
    counts[kind] += 1;
    if (counts[kind] > MOST_OF_A_KIND) printLines([`${kind}: ${sentence}`]);
    else ANNOTATE[kind](annotationOf(sentence));
  };
  return {
    info: (line) => printLines([line]),
    foreign: (lines) => {
      const each = lines.flatMap((line) => line.split(/\r\n|\r|\n/));
      printLines(withoutRepeats(each).map((line) => `${FOREIGN}${line}`));
    },
    debug: (line) => core.debug(readableText(line)),
    notice: (sentence) => annotate("notice", sentence),
    warning: (sentence) => annotate("warning", sentence),
    group: (title, body) => core.group(readableLine(title), body),
  };
}

/** What the runner keeps of an annotation; where that is not all, the whole text stands in the log before it. */
export function annotationOf(text: string): string {
  const readable = readableText(text);
  if (readable.length <= LONGEST_ANNOTATION) return readable;
  printLines(readable.split("\n"));
  return readable.slice(0, LONGEST_ANNOTATION - CUT.length) + CUT;
}

/** Commands are stopped around lines that could be some, by a word that nobody can guess (runner ActionCommandManager.cs). */
export function printLines(lines: readonly string[]): void {
  const readable = lines.map(readableLine);
  const couldBeCommand = readable.some((line) => COMMAND.test(line));
  const token = randomBytes(16).toString("hex");
  if (couldBeCommand) core.info(`::stop-commands::${token}`);
  for (const line of readable) core.info(line);
  if (couldBeCommand) core.info(`::${token}::`);
}
