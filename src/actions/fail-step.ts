import * as core from "@actions/core";
import { evidenceLines } from "../report/evidence-lines.ts";
import { readableLine } from "../report/readable-text.ts";
import { UserError } from "../user-error.ts";
import { annotationOf, asForeign, printLines } from "./actions-log.ts";
import { troubleshootingUrl } from "./troubleshooting-url.ts";

/**
 * Fails the step, whatever was thrown. A user's mistake becomes one annotation with its next step; directly above it
 * the log shows what is known about it, and a long list of details in a group. Anything else is our own bug and shows
 * its stack.
 */
export function failStep(thrown: unknown): void {
  process.exitCode = core.ExitCode.Failure;
  if (!(thrown instanceof UserError)) {
    const text = thrown instanceof Error ? thrown.stack : thrown;
    core.error(annotationOf(`sibling-services failed unexpectedly: ${text}`));
    return;
  }
  const { title, details, evidence } = thrown;
  if (details !== undefined) {
    core.startGroup(readableLine(details.title));
    printLines(details.text.split("\n"));
    core.endGroup();
  }
  printLines(
    evidence.flatMap(evidenceLines).map(({ kind, text }) => (kind === "own" ? text : asForeign(text))),
  );
  const text = annotationOf(sentencesOf(thrown).join("\n"));
  if (title === undefined) core.error(text);
  else core.error(text, { title: readableLine(title) });
}

/** The cause, the next step, what else failed, and where to read on. */
function sentencesOf({ message, hint, topic, others }: UserError): string[] {
  return [
    message,
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
    ...others,
    ...(topic === undefined ? [] : [`More: ${troubleshootingUrl(topic, process.env)}`]),
  ];
}
