import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectNothingLeft } from "../bed/expect-nothing-left.ts";
import { bedWithAct, describeUnderAct } from "../bed/left-out.ts";
import { siblingsWorkspace } from "./siblings/siblings-workspace.ts";
import type { ActEvent } from "./workflow-run/act-event.ts";
import { runWorkflow } from "./workflow-run/run-workflow.ts";
import type { Workspace } from "./workspace/make-workspace.ts";

const bed = bedWithAct();
const GO_ON_FILE = "go-on";
expectNothingLeft(bed.dockerHost);

describeUnderAct(() => {
  test("two jobs on one machine with the same request each get services of their own, and leave nothing", async ({
    signal,
  }) => {
    const head = `env: { GO_ON_FILE: ${GO_ON_FILE} }`;
    await using first = await siblingsWorkspace({ name: "siblings first", head });
    await using second = await siblingsWorkspace({ name: "siblings second", head });
    const meet = meetingOf([first, second]);

    const runs = await Promise.all(
      [first, second].map((workspace) =>
        runWorkflow(bed, workspace, { flags: ["--bind"], onEvent: meet, signal }),
      ),
    );

    for (const run of runs) {
      expect(run.failed, run.log).toEqual([]);
      expect(run.exitCode, run.log).toBe(0);
    }
    const addresses = runs.map(({ outputs }) => outputs["postgres-address"]);
    expect(new Set(addresses).size).toBe(runs.length);
  });
});

/** Keeps each job from ending before all have used their services: they wait for a file in their workspace. */
function meetingOf(workspaces: readonly Pick<Workspace, "folder">[]) {
  let arrived = 0;
  return (event: ActEvent) => {
    if (event.kind !== "succeeded" || event.step !== "Main Write to and read from both") return;
    arrived += 1;
    if (arrived < workspaces.length) return;
    for (const { folder } of workspaces) writeFileSync(join(folder, GO_ON_FILE), "");
  };
}
