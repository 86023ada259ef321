import { expect, test } from "vitest";
import { aWorkflow, SLOW, start } from "./a-workflow.ts";

const run = aWorkflow();

/** Such a step goes on running while main, which nobody has told of the cancel, works on. */
const ALWAYS = `- { run: sleep 3; echo the other step, if: always() }`;

test("a cancelled job container's main, which no signal reaches, is stopped by post, and nothing is left", async () => {
  let cancel = () => {};
  const job = await run("container: node:24-slim", [start(SLOW), ALWAYS].join("\n"), {
    onStart: (cancelJob) => {
      cancel = cancelJob;
    },
    onEvent: (event) => {
      if (event.kind === "line" && event.line.includes("first: ready after")) cancel();
    },
  });
  expect(job.conclusion, job.log).toBe("cancelled");
  expect(job.lines).toContain("the other step");
  expect(job.steps).toMatchObject({
    "org/sibling-services@v1": "cancelled",
    "Post org/sibling-services@v1": "success",
  });
  expect(job.log).toContain("main is still running: stopping it");
  expect(job.log).toMatch(/removed 2 containers in/);
});
