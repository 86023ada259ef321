import { randomBytes } from "node:crypto";
import * as core from "@actions/core";
import type { Log } from "../ports/log.ts";
import { readableLine, readableText } from "../report/readable-text.ts";
import { withoutRepeats } from "../report/without-repeats.ts";

/**
 * The runner keeps ten annotations of a kind from a step (runner ExecutionContext.cs); the tenth error is main's own
 * failure.
 */
const MOST_OF_A_KIND = 9;
/** It cuts them at this length, in the log too (ExecutionContext.cs), in UTF-16 units. */
const LONGEST_ANNOTATION = 4_096;
const CUT = "… (the full text is above)";

/**
 * A line that the runner would obey as a command: `::name` at its start, after anything that .NET trims, and
 * `##[name]` anywhere (runner ActionCommand.cs, TryParseV2 and TryParse).
 */
const COMMAND = /^[\s\u0085]*::|##\[/;

const ANNOTATE = { notice: core.notice, warning: core.warning } as const;

/** Precedes every line that others wrote, so that none starts like a command. */
const FOREIGN = "  | ";

/**
 * Lines and annotations as workflow commands. All output goes through here, and much of it quotes a service, the
 * daemon or a registry: the runner must obey none of it, and no line may move a terminal's cursor.
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
      printLines(withoutRepeats(each).map(asForeign));
    },
    debug: (line) => core.debug(readableText(line)),
    notice: (sentence) => annotate("notice", sentence),
    warning: (sentence) => annotate("warning", sentence),
    group: (title, body) => core.group(readableLine(title), body),
  };
}

/** A line that others wrote, marked as such. */
export function asForeign(line: string): string {
  return `${FOREIGN}${line}`;
}

/** What the runner keeps of an annotation; if it would cut the text, the full text is printed before it. */
export function annotationOf(text: string): string {
  const readable = readableText(text);
  if (readable.length <= LONGEST_ANNOTATION) return readable;
  printLines(readable.split("\n"));
  return readable.slice(0, LONGEST_ANNOTATION - CUT.length) + CUT;
}

/**
 * Commands are stopped around lines that look like commands, with an unguessable word (runner
 * ActionCommandManager.cs).
 */
export function printLines(lines: readonly string[]): void {
  const readable = lines.map(readableLine);
  const couldBeCommand = readable.some((line) => COMMAND.test(line));
  const token = randomBytes(16).toString("hex");
  if (couldBeCommand) core.info(`::stop-commands::${token}`);
  for (const line of readable) core.info(line);
  if (couldBeCommand) core.info(`::${token}::`);
}
