import * as core from "@actions/core";
import type { Runner } from "../runner.ts";
import { messageOf, UserError } from "../user-error.ts";

/** GitHub's runner and its relatives (act, Gitea, Forgejo), through the toolkit. */
export function actionsRunner(): Runner {
  return {
    input(name) {
      const text = core.getInput(name, { trimWhitespace: false });
      return text.trim() === "" ? undefined : text;
    },
    environment: () => process.env,
    setOutput: (name, value) => writing("outputs", () => core.setOutput(name, value)),
    exportVariable: (name, value) => writing("environment variables", () => core.exportVariable(name, value)),
    saveState: (name, value) => writing("state", () => core.saveState(name, value)),
    state: (name) => core.getState(name) || undefined,
    mask: core.setSecret,
    async writeSummary(markdown) {
      if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
    },
  };
}

/** What cannot be handed to the runner's files fails the step by a sentence, for later steps would miss it. */
function writing(what: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new UserError(`the runner's file for ${what} could not be written: ${messageOf(error)}`, {
      hint: "Look for a full disk, or for files of the runner's temporary folder that this job's user may not write.",
      cause: error,
    });
  }
}
