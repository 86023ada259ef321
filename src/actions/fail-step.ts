import * as core from "@actions/core";
import { readableLine } from "../report/readable-text.ts";
import { UserError } from "../user-error.ts";
import { annotationOf, printLines } from "./actions-log.ts";

/**
 * Fails the step, whatever was thrown. A user's mistake becomes one annotation with its next step, after its details
 * in a group; anything else is our own bug and shows its stack.
 */
export function failStep(thrown: unknown): void {
  if (!(thrown instanceof UserError)) {
    const text = thrown instanceof Error ? thrown.stack : thrown;
    core.setFailed(annotationOf(`sibling-services failed unexpectedly: ${text}`));
    return;
  }
  const { message, hint, details } = thrown;
  if (details !== undefined) {
    core.startGroup(readableLine(details.title));
    printLines(details.text.split("\n"));
    core.endGroup();
  }
  core.setFailed(annotationOf(hint === undefined ? message : `${message}\nHint: ${hint}`));
}
