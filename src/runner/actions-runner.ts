import * as core from "@actions/core";
import type { Runner } from "../runner.ts";

/** GitHub's runner and its relatives (act, Gitea, Forgejo), through the toolkit. */
export function actionsRunner(): Runner {
  return {
    input(name) {
      const text = core.getInput(name, { trimWhitespace: false });
      return text.trim() === "" ? undefined : text;
    },
    environment: () => process.env,
    setOutput: core.setOutput,
    exportVariable: core.exportVariable,
    saveState: core.saveState,
    state: (name) => core.getState(name) || undefined,
    mask: core.setSecret,
    async writeSummary(markdown) {
      if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
    },
  };
}
