import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { expectNothingLeft } from "../bed/expect-nothing-left.ts";
import { bedWithAct, describeUnderAct } from "../bed/left-out.ts";
import { freshNetwork } from "./workflow-run/fresh-network.ts";
import { runWorkflow } from "./workflow-run/run-workflow.ts";
import { makeWorkspace, ownAction } from "./workspace/make-workspace.ts";

interface Job {
  readonly container?: string;
  readonly steps?: readonly { readonly uses?: string }[];
}

const bed = bedWithAct();
const root = join(import.meta.dirname, "../..");
/** One machine of a matrix: all are the same image here. */
const ONE_MACHINE = [...["--matrix", "runner:ubuntu-24.04"], ...["-P", `ubuntu-24.04=${bed.images.job}`]];
/** Not the jobs that test and build this project: they would run themselves without end. */
const startsServices = ({ steps = [] }: Job) =>
  steps.some(({ uses = "" }) => uses === "./" || uses.startsWith("org/sibling-services@"));

expectNothingLeft(bed.dockerHost);

describeUnderAct(() => {
  describe.each([".github/workflows/ci.yml", "examples/postgres-and-redis.yml"])("%s", (path) => {
    const workflowText = readFileSync(join(root, path), "utf8");
    const { jobs } = parse(workflowText) as { jobs: Record<string, Job> };
    const names = Object.keys(jobs).filter((name) => startsServices(jobs[name] ?? {}));

    test.for(names)("its job %s reaches the services in the way that suits it", async (name, { signal }) => {
      await using workspace = await makeWorkspace({ workflowText, copies: ownAction });
      await using network = await freshNetwork(bed.dockerHost);
      // As on GitHub, where a job container has a bridge network of its own, and other jobs have the machine's.
      const isInContainer = jobs[name]?.container !== undefined;
      const flags = [...ONE_MACHINE, "--bind", "--network", isInContainer ? network.name : "host"];

      const run = await runWorkflow(bed, workspace, { job: name, flags, signal });
      expect(run.failed, run.log).toEqual([]);
      expect(run.exitCode, run.log).toBe(0);
      expect(run.outputs.vantage).toBe(isInContainer ? "job-container" : "daemon-host");
      expect(run.printed).toContainEqual(expect.stringMatching(/^Postgres at .* read back$/));
      expect(run.printed).toContainEqual(expect.stringMatching(/^Redis at .* read back$/));
    });

    test("says the same steps in a container as on the runner", () => {
      expect(jobs["in-a-container"]?.steps).toBeDefined();
      expect(jobs["in-a-container"]?.steps).toEqual(jobs["on-the-runner"]?.steps);
    });
  });
});
