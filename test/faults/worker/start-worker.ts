import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nameWorker } from "../../bed/runner/worker-name.ts";
import type { StageOptions, StageRun } from "../../step/run-step.ts";

/** A process that runs steps and outlives them, as `Runner.Worker` does; one by that name, for it is known by it. */
export interface Worker extends AsyncDisposable {
  readonly pid: number;
  run(stage: "main" | "post", options: Omit<StageOptions, "onStart">): Promise<StageRun>;
  /** Its end with all that it runs, as of a runner's service that is killed. */
  kill(): Promise<void>;
}

/** Starts one; it is a real process, with a real name and a real start time. */
export async function startWorker(): Promise<Worker> {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-worker-"));
  const worker = fork(join(import.meta.dirname, "worker-process.ts"), {
    execPath: await nameWorker(folder),
    detached: true,
    // What a killed worker had in its temporary folder goes with the worker's own.
    env: { ...process.env, TMPDIR: folder },
  });
  await once(worker, "spawn");
  const exited = once(worker, "exit");
  const kill = async () => {
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    process.kill(-(worker.pid ?? 0), "SIGKILL");
    await exited;
  };
  return {
    pid: worker.pid ?? 0,
    async run(stage, options) {
      worker.send({ stage, options });
      const [answer] = await Promise.race([
        once(worker, "message"),
        exited.then(() => Promise.reject(new Error("the worker was killed"))),
      ]);
      return answer as StageRun;
    },
    kill,
    [Symbol.asyncDispose]: async () => {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}
