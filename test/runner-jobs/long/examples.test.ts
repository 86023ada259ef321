import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { runJob } from "../../bed/runner/run-job.ts";
import { makeWorkspace } from "../../e2e/workspace/make-workspace.ts";

const bed = inject("bed");
expectNothingLeft(bed.dockerHost);

const example = join(import.meta.dirname, "../../../examples/postgres-and-redis.yml");

test.each([
  ["on-the-runner", "daemon-host"],
  ["in-a-container", "job-container"],
])("the example's job %s writes to and reads from both", async (job, vantage) => {
  const workflow = readFileSync(example, "utf8");
  await using workspace = await makeWorkspace({ workflowText: workflow });
  const run = await runJob(bed, { workflow, job, workspace: workspace.folder });
  expect(run.conclusion, run.log).toBe("success");
  expect(run.outputs.vantage).toBe(vantage);
  expect(run.lines).toContainEqual(expect.stringMatching(/^Postgres at .* read back$/));
  expect(run.lines).toContainEqual(expect.stringMatching(/^Redis at .* read back$/));
  expect(run.summary).toContain("<code>postgres</code>");
});
