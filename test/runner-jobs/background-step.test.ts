import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { expectNothingLeft } from "../bed/expect-nothing-left.ts";
import { runJob } from "../bed/runner/run-job.ts";
import { makeWorkspace, ownAction } from "../e2e/workspace/make-workspace.ts";

const bed = inject("bed");
expectNothingLeft(bed.dockerHost);

const path = join(import.meta.dirname, "../../.github/workflows/background-step.yml");

test.each(["in-the-background", "in-the-background-in-a-container"])(
  "ci's job %s writes to and reads from both services",
  async (job) => {
    const workflow = readFileSync(path, "utf8");
    await using workspace = await makeWorkspace({ workflowText: workflow, copies: ownAction });
    const run = await runJob(bed, { workflow, job, workspace: workspace.folder });
    expect(run.conclusion, run.log).toBe("success");
    expect(run.lines).toContainEqual(expect.stringMatching(/^Postgres at .* read back$/));
    expect(run.lines).toContainEqual(expect.stringMatching(/^Redis at .* read back$/));
  },
);
