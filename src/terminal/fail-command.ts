import { evidenceLines } from "../report/evidence-lines.ts";
import { UserError } from "../user-error.ts";
import type { TerminalLog } from "./terminal-log.ts";

/** Says why a command failed: what is known about it, the cause, the next step. Anything unforeseen shows its stack. */
export function failCommand(thrown: unknown, log: TerminalLog): void {
  explain(thrown, log);
  log.failure(thrown);
}

function explain(thrown: unknown, log: TerminalLog): void {
  if (!(thrown instanceof UserError)) {
    log.error(`sibling-services failed unexpectedly: ${thrown instanceof Error ? thrown.stack : thrown}`);
    return;
  }
  const { details, evidence } = thrown;
  if (details !== undefined) log.foreign([`${details.title}:`, ...details.text.split("\n")]);
  for (const { kind, text } of evidence.flatMap(evidenceLines)) {
    if (kind === "own") log.warning(text);
    else log.foreign([text]);
  }
  log.error(sentencesOf(thrown).join("\n"));
}

function sentencesOf({ message, hint, others }: UserError): string[] {
  return [message, ...(hint === undefined ? [] : [`Hint: ${hint}`]), ...others];
}
