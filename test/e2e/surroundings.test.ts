import { describe, expect, test } from "vitest";
import { expectNothingLeft } from "../bed/expect-nothing-left.ts";
import { bedWithAct, describeUnderAct } from "../bed/left-out.ts";
import { siblingsWorkspace } from "./siblings/siblings-workspace.ts";
import { freshNetwork } from "./workflow-run/fresh-network.ts";
import { type RunOptions, routesOf, runWorkflow, type WorkflowRun } from "./workflow-run/run-workflow.ts";

const bed = bedWithAct();
expectNothingLeft(bed.dockerHost);

/** What the action should find out, and hand out, in a surrounding. */
interface Expected {
  readonly vantage: string;
  readonly route: string;
  readonly hosts: { readonly postgres: string; readonly redis: string };
}

const onTheDaemonsMachine: Expected = {
  vantage: "daemon-host",
  route: "published",
  hosts: { postgres: "127.0.0.1", redis: "127.0.0.1" },
};
const besideTheServices: Expected = {
  vantage: "job-container",
  route: "alias",
  hosts: { postgres: "postgres", redis: "redis" },
};

interface Surrounding extends RunOptions {
  /** YAML that goes before the job's steps. */
  readonly head?: string;
}

const JOB_CONTAINER_WITH_NATIVE_SERVICE = `
container: node:24-slim
services:
  native:
    image: redis:7
env:
  NATIVE_REDIS: native
`;

const BOUND = ["--bind"];
/** actions/checkout fills the workspace then; act would leave out what .gitignore names. */
const COPIED = ["--use-gitignore=false"];
const ON_THE_MACHINE = { flags: COPIED, platform: "-self-hosted" };

describeUnderAct(() => {
  describe("later steps reach the services by the outputs alone, and nothing is left, in a job", () => {
    test.for<[string, Surrounding, Expected]>([
      ["A: on the host's network", { flags: BOUND }, onTheDaemonsMachine],
      ["C: on the default bridge", { flags: [...BOUND, "--network", "bridge"] }, besideTheServices],
      ["E: with its workspace on a volume", { flags: COPIED }, onTheDaemonsMachine],
      ["G: whose steps run on the machine itself", ON_THE_MACHINE, onTheDaemonsMachine],
    ])("%s", async ([name, surrounding, expected], { signal }) => {
      expectUse(await runSiblings(name, { ...surrounding, signal }), expected);
    });

    test("B: on a network of the user's", async ({ signal }) => {
      await using network = await freshNetwork(bed.dockerHost);
      const flags = [...BOUND, "--network", network.name];
      expectUse(await runSiblings("B", { flags, signal }), besideTheServices);
    });

    test("D: in `container:`, whose native service keeps answering by its name", async ({ signal }) => {
      const head = JOB_CONTAINER_WITH_NATIVE_SERVICE;
      const run = await runSiblings("D", { flags: BOUND, head, signal });
      expectUse(run, besideTheServices);
      expect(run.printed).toContain("native service: +PONG");
    });
  });
});

describeUnderAct(() => {
  test("F: without the daemon's socket a job fails by a sentence with the remedy, and its post does no harm", async ({
    signal,
  }) => {
    const flags = [...BOUND, "--container-daemon-socket", "-"];
    const run = await runSiblings("F", { flags, signal });
    expect(run.exitCode).not.toBe(0);
    expect(run.failed, run.log).toEqual(["Main org/sibling-services@v1"]);
    const [error, ...more] = run.errors;
    expect(error).toContain("the socket /var/run/docker.sock does not exist in this job");
    expect(error).toContain("-v /var/run/docker.sock:/var/run/docker.sock");
    expect(more).toEqual([]);
    expect(run.succeeded).toContain("Post org/sibling-services@v1");
    expectSameDefaultRoute(run);
  });
});

async function runSiblings(name: string, { head = "", ...options }: Surrounding): Promise<WorkflowRun> {
  await using workspace = await siblingsWorkspace({ name: `siblings ${name[0]}`, head });
  // Awaited here: the workspace has to last until then.
  return await runWorkflow(bed, workspace, options);
}

function expectUse(run: WorkflowRun, { vantage, route, hosts }: Expected): void {
  expect(run.failed, run.log).toEqual([]);
  expect(run.exitCode, run.log).toBe(0);
  const { postgres, redis } = hosts;
  expect(run.outputs).toMatchObject({ vantage, "postgres-host": postgres, "redis-host": redis });
  expect(routesOf(run)).toEqual({ postgres: route, redis: route });
  expect(run.printed).toContainEqual(expect.stringMatching(/^Postgres at .* read back$/));
  expect(run.printed).toContainEqual(expect.stringMatching(/^Redis at .* read back$/));
  expectSameDefaultRoute(run);
}

/** Joining a network may take over a container's default route; then the job would lose its way to everything else. */
function expectSameDefaultRoute({ printed }: WorkflowRun): void {
  const [before, during, after, ...more] = printed.filter((line) => line.startsWith("default route: "));
  expect(before).toBeDefined();
  expect([during, after, ...more]).toEqual([before, before]);
}
