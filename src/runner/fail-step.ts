import * as core from "@actions/core";
import { UserError } from "../user-error.ts";

/**
 * Ends the step as failed, whatever was thrown. A user's mistake is one annotation with its next step; anything else
 * is our own bug and shows its stack.
 */
export function failStep(thrown: unknown): void {
  if (thrown instanceof UserError) {
    core.setFailed(thrown.hint === undefined ? thrown.message : `${thrown.message}\nHint: ${thrown.hint}`);
    return;
  }
  core.setFailed(`sibling-services failed unexpectedly: ${thrown instanceof Error ? thrown.stack : thrown}`);
}
