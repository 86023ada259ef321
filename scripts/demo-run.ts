import type { Bed } from "../test/bed/bed.ts";
import { runJob } from "../test/bed/runner/run-job.ts";
import { freshNetwork } from "../test/e2e/workflow-run/fresh-network.ts";
import { runWorkflow } from "../test/e2e/workflow-run/run-workflow.ts";
import { makeWorkspace } from "../test/e2e/workspace/make-workspace.ts";

/** What a run of one of the example's jobs showed. */
export interface DemoRun {
  readonly succeeded: boolean;
  readonly elapsedMs: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** Lines that its steps printed. */
  readonly printed: readonly string[];
  readonly log: string;
}

/** Runs a job of a workflow. */
export type RunDemoJob = (workflow: string, job: string, signal: AbortSignal) => Promise<DemoRun>;

/** Under act, on the host's network or, for a job in a container, on a network of its own. */
export function underAct(bed: Bed, act: string): RunDemoJob {
  return async (workflowText, job, signal) => {
    await using workspace = await makeWorkspace({ workflowText });
    await using network = await freshNetwork(bed.dockerHost);
    const place = job === "in-a-container" ? network.name : "host";
    const flags = ["--bind", "--network", place];
    const run = await runWorkflow({ ...bed, act }, workspace, { job, flags, signal });
    return { ...run, succeeded: run.exitCode === 0 };
  };
}

/** On the emulation of GitHub's own runner. */
export function onEmulatedRunner(bed: Bed): RunDemoJob {
  return async (workflow, job, signal) => {
    await using workspace = await makeWorkspace({ workflowText: workflow });
    const run = await runJob(bed, { workflow, job, workspace: workspace.folder, signal });
    return { ...run, succeeded: run.conclusion === "success", printed: run.lines };
  };
}
