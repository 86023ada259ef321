import { isAlive } from "../../job/worker-process.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { ProcessIdentity, ProcessTable } from "../../ports/process-table.ts";

const PATIENCE_MS = 2_000;
const PAUSE_MS = 20;

/** What stopping a process needs. */
export interface StopMainTools {
  readonly processes: ProcessTable;
  readonly log: Log;
  readonly clock: Clock;
  /** Ends one process at once; one that is gone counts as ended. */
  kill(pid: number): void;
}

/**
 * Ends a main that runs on while post begins: in a job's container a cancelled step's signal reaches only the client of
 * `docker exec`. Resolves when it is gone, or cannot be ended.
 */
export async function stopMain(
  main: ProcessIdentity | undefined,
  { processes, log, clock, kill }: StopMainTools,
): Promise<void> {
  if (main === undefined || isAlive(main, processes) !== true) return;
  log.info("main is still running: stopping it");
  kill(main.pid);
  const untilMs = clock.nowMs() + PATIENCE_MS;
  while (isAlive(main, processes) === true && clock.nowMs() < untilMs) await clock.sleep(PAUSE_MS);
}
