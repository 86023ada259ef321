import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { runJob } from "../../bed/runner/run-job.ts";
import { makeWorkspace } from "../../e2e/workspace/make-workspace.ts";
import { installPackages } from "../../ready/clients/install-clients.ts";
import { provideStandIns } from "../stand-ins/provide-stand-ins.ts";
import { untilReaped } from "./until-reaped.ts";

const bed = inject("bed");
const here = import.meta.dirname;

let library: string;
let standIns: AsyncDisposable;
beforeAll(async () => {
  standIns = await provideStandIns(bed.dockerHost, (name) => name.startsWith("testcontainers/"));
  library = await installPackages(here, "testcontainers-");
}, 600_000);
afterAll(() => standIns?.[Symbol.asyncDispose]());

expectNothingLeft(bed.dockerHost);

test.each([
  ["beside services", "redis: redis:7"],
  ["without any service", ""],
])(
  "Testcontainers in a job container reaches what it starts, and its reaper removes it: %s",
  async (_, services) => {
    const workflow = JSON.stringify({
      on: "push",
      jobs: {
        tests: {
          "runs-on": "ubuntu-latest",
          container: { image: "node:24-slim", volumes: [`${library}:/library`, `${here}:/tests`] },
          steps: [
            { uses: "org/sibling-services@v1", with: { services, testcontainers: true } },
            { run: "node /tests/start-redis.ts", env: { TESTCONTAINERS_LIBRARY: "/library" } },
          ],
        },
      },
    });
    await using workspace = await makeWorkspace({ workflowText: workflow });
    const run = await runJob(bed, { workflow, job: "tests", workspace: workspace.folder });
    expect(run.conclusion, run.log).toBe("success");
    expect(run.lines).toContainEqual(expect.stringMatching(/^TESTCONTAINERS_HOST: [\d.]+ answers \+PONG/));
    await untilReaped(bed.dockerHost);
  },
);
