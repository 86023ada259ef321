import { isAlive } from "../../job/worker-process.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { ProcessIdentity, ProcessTable } from "../../ports/process-table.ts";

const PATIENCE_MS = 2_000;
const PAUSE_MS = 20;

/** What is needed to stop a process. */
export interface StopMainTools {
  readonly processes: ProcessTable;
  readonly log: Log;
  readonly clock: Clock;
  /** Kills one process; one that is already gone counts as killed. */
  kill(pid: number): void;
}

/**
 * Stops a main that is still running when post begins: in a job container, the signal of a cancelled step reaches
 * only the `docker exec` client. Resolves when it is gone, or cannot be stopped.
 */
export async function stopMain(
  main: ProcessIdentity | undefined,
  { processes, log, clock, kill }: StopMainTools,
): Promise<void> {
  if (main === undefined || isAlive(main, processes) !== true) return;
  log.info("the start step is still running: stopping it");
  kill(main.pid);
  const untilMs = clock.nowMs() + PATIENCE_MS;
  while (isAlive(main, processes) === true && clock.nowMs() < untilMs) await clock.sleep(PAUSE_MS);
}
