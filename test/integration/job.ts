import { afterEach, beforeEach, expect, inject } from "vitest";
import { differences, type Inventory, takeInventory } from "../bed/inventory.ts";
import { runStage, type StageOptions, type StageRun } from "../step/run-step.ts";

/** Steps of jobs on the daemon's machine. */
export interface Job {
  /** Runs main; a test that does not stop it has it stopped at its end. */
  start(services: string, options?: Partial<StageOptions>): Promise<StageRun>;
  /** Runs post with the state that main saved. */
  stop(main: StageRun, inputs?: Record<string, string>, options?: Partial<StageOptions>): Promise<StageRun>;
}

/** For the tests of one file: each ends with the same containers, networks and volumes as it began. */
export function aJob(): Job {
  const { dockerHost } = inject("bed");
  const environment = { DOCKER_HOST: dockerHost };
  const started: StageRun[] = [];
  let before: Inventory;

  const stop: Job["stop"] = (main, inputs = {}, options = {}) =>
    runStage("post", {
      ...options,
      inputs: { "job-status": "success", ...inputs },
      state: main.state,
      environment: { ...environment, ...options.environment },
    });
  const start: Job["start"] = async (services, options = {}) => {
    const main = await runStage("main", {
      ...options,
      inputs: { services, ...options.inputs },
      environment: { ...environment, ...options.environment },
    });
    started.push(main);
    return main;
  };

  beforeEach(async () => {
    before = await takeInventory(dockerHost);
  });
  afterEach(async () => {
    for (const main of started.splice(0)) await stop(main);
    expect(differences(before, await takeInventory(dockerHost))).toEqual([]);
  });
  return { start, stop };
}
