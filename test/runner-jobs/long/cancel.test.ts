import { describe, expect, test } from "vitest";
import type { JobRun } from "../../bed/runner/run-job.ts";
import { aWorkflow, places, SLOW, start } from "../a-workflow.ts";

const run = aWorkflow();
const ALWAYS = "- { run: echo the other step, if: always() }";

/** Runs a job that is cancelled when a line of its log says so. */
async function cancelled(head: string, steps: readonly string[], at: string): Promise<JobRun> {
  let cancel = () => {};
  return run(head, steps.join("\n"), {
    onStart: (cancelJob) => {
      cancel = cancelJob;
    },
    onEvent: (event) => {
      if (event.kind === "line" && event.line.endsWith(at)) cancel();
    },
  });
}

test("a start on the machine that is cancelled ends by itself, and post removes what it had started", async () => {
  const job = await cancelled("", [start(SLOW), ALWAYS], "(port 6379: Redis answers PING)");
  expect(job.conclusion, job.log).toBe("cancelled");
  expect(job.log).not.toContain("the start step is still running");
  expect(job.log).toMatch(/removed 2 containers, 1 network in/);
});

describe.each(places)("a job %s", (_, head) => {
  test("that is cancelled later leaves nothing", async () => {
    const steps = [start("redis: redis:7"), "- run: echo now; sleep 60 # or so", ALWAYS];
    const job = await cancelled(head, steps, "now");
    expect(job.conclusion, job.log).toBe("cancelled");
    expect(job.lines).toContain("the other step");
    expect(job.log).toMatch(/removed 1 container/);
  });

  test("whose step has used up its own time fails, and leaves nothing", async () => {
    const job = await run(head, [`${start(SLOW)}\n  timeout-minutes: 0.15`, ALWAYS].join("\n"));
    expect(job.conclusion, job.log).toBe("failure");
    expect(job.annotations).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining("has timed out after 0.15 minutes") }),
    );
    expect(job.lines).toContain("the other step");
    expect(job.log).toMatch(/removed [12] container/);
  });

  test("whose background step is cancelled, or fails, leaves nothing", async () => {
    const failing = "broken: { image: redis:7, command: 'false' }";
    const job = await run(
      head,
      [
        `${start(SLOW)}\n  background: true`,
        "- run: sleep 2",
        "- cancel: services",
        `${start(failing).replace("id: services", "id: failing")}\n  background: true`,
        "- wait-all: true",
      ].join("\n"),
    );
    expect(job.conclusion, job.log).toBe("failure");
    expect(job.log).toContain("broken exited with code 1");
  });
});

test.each([50, 150, 250, 400, 700])(
  "a job in a container that is cancelled %i ms after its start begins leaves nothing",
  async (ms) => {
    let cancel = () => {};
    const job = await run("container: node:24-slim", start(SLOW), {
      onStart: (cancelJob) => {
        cancel = cancelJob;
      },
      onEvent: (event) => {
        if (event.kind === "line" && event.line === "##[group]Run org/sibling-services@v1")
          setTimeout(cancel, ms);
      },
    });
    expect(job.conclusion, job.log).toBe("cancelled");
    expect(job.steps["Post org/sibling-services@v1"], job.log).toBe("success");
  },
);
