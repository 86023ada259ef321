import { expect, test } from "vitest";
import { aWorkflow, start } from "./a-workflow.ts";

const run = aWorkflow();

test("a job container whose user is not the runner's: the error says which user, and what to do", async () => {
  const head = "container:\n  image: node:24-slim\n  options: --user 1000";
  const job = await run(head, start("redis: redis:7"));
  expect(job.conclusion).toBe("failure");
  expect(job.log).toMatch(/^##\[error\]this step runs as user 1000, .* belongs to user 0$/m);
  expect(job.log).toContain("--user root");
  expect(job.steps["Post org/sibling-services@v1"]).toBe("success");
  expect(job.log).toContain("nothing to remove");
});
