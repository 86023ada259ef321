import { statSync } from "node:fs";
import * as core from "@actions/core";
import type { Runner } from "../ports/runner.ts";
import { unwritableFile } from "./unwritable-file.ts";

/** GitHub's runner and its relatives (act, Gitea, Forgejo), through the toolkit. */
export function actionsRunner(): Runner {
  return {
    input(name) {
      const text = core.getInput(name, { trimWhitespace: false });
      return text.trim() === "" ? undefined : text;
    },
    environment: () => process.env,
    setOutput: (name, value) => writing("outputs", "GITHUB_OUTPUT", () => core.setOutput(name, value)),
    exportVariable: (name, value) =>
      writing("environment variables", "GITHUB_ENV", () => core.exportVariable(name, value)),
    saveState: (name, value) => writing("state", "GITHUB_STATE", () => core.saveState(name, value)),
    state: (name) => core.getState(name) || undefined,
    mask: core.setSecret,
    async writeSummary(markdown) {
      if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
    },
  };
}

/** If a runner's file cannot be written, the step fails with a sentence, because later steps would miss the value. */
function writing(what: string, file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw unwritableFile(what, error, { owner: ownerOf(process.env[file]), own: process.getuid?.() });
  }
}

function ownerOf(path: string | undefined): number | undefined {
  try {
    return path ? statSync(path).uid : undefined;
  } catch {
    return undefined;
  }
}
