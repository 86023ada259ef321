import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, inject } from "vitest";
import { expectNothingLeft } from "../bed/expect-nothing-left.ts";
import { runStage, type StageOptions, type StageRun } from "../step/run-step.ts";

/** Steps of jobs on the daemon's machine. */
export interface Job {
  /** Runs main; a test that does not stop it has it stopped at its end. */
  start(services: string, options?: Partial<StageOptions>): Promise<StageRun>;
  /** Runs post with the state that main saved. */
  stop(main: StageRun, inputs?: Record<string, string>, options?: Partial<StageOptions>): Promise<StageRun>;
}

let jobs = 0;

/** What all steps of one job have in common on a machine, and no other job has; without it each step is a job. */
export function oneJob(): Record<string, string> {
  jobs += 1;
  return { RUNNER_TEMP: join(tmpdir(), `job-${process.pid}-${jobs}`) };
}

/** For the tests of one file: each ends with the same containers, networks and volumes as it began. */
export function aJob(): Job {
  const { dockerHost } = inject("bed");
  const environment = { DOCKER_HOST: dockerHost };
  const started = new Set<StageRun>();

  // Registered first, so it looks last: vitest runs the hooks after a test in reverse.
  expectNothingLeft(dockerHost);
  const stop: Job["stop"] = (main, inputs = {}, options = {}) => {
    started.delete(main);
    return runStage("post", {
      ...options,
      inputs: { "job-status": "success", ...inputs },
      state: main.state,
      environment: { ...environment, ...options.environment },
    });
  };
  const start: Job["start"] = async (services, options = {}) => {
    const main = await runStage("main", {
      ...options,
      inputs: { services, ...options.inputs },
      environment: { ...environment, ...options.environment },
    });
    started.add(main);
    return main;
  };

  afterEach(async () => {
    for (const main of started) await stop(main);
  });
  return { start, stop };
}
