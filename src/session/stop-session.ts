import type { Clock } from "../clock.ts";
import type { Engine, ListedContainer } from "../docker/engine.ts";
import type { Log } from "../log.ts";
import { messageOf } from "../user-error.ts";
import { type Removal, removeSession } from "./remove-session.ts";
import type { SavedSession } from "./saved-session.ts";
import { LABEL, labelsOfSession } from "./session.ts";
import type { LogsPolicy } from "./settings.ts";
import { isAlive, type ProcessTable } from "./worker-process.ts";

/** The outside of a stop. */
export interface StopTools {
  readonly engine: Engine;
  readonly log: Log;
  readonly clock: Clock;
  readonly processes: ProcessTable;
  /** Ends one process at once; one that is gone counts as ended. */
  kill(pid: number): void;
}

const PRINTED_LOG_LINES = 2_000;
const REPORTED_LOG_LINES = 20;

/** Post's story: removes everything of the session. Never throws; what stays is said. */
export async function stopSession(
  saved: SavedSession,
  policy: { readonly logs: LogsPolicy; readonly hasJobFailed: boolean },
  tools: StopTools,
): Promise<void> {
  const { engine, log, clock } = tools;
  const startedAtMs = clock.nowMs();
  stopMain(saved, tools);
  try {
    const containers = await engine.containers.list(labelsOfSession(saved.session.id));
    await sayWhoDied(containers, tools);
    const isLogWanted = policy.logs === "always" || (policy.logs === "on-failure" && policy.hasJobFailed);
    if (isLogWanted) await printLogs(containers, tools);
  } catch (error) {
    log.warning(`the services' state could not be read: ${messageOf(error)}`);
  }
  const removal = await removeSession(saved.session, engine);
  log.info(`${describeRemoval(removal)} in ${Math.round(clock.nowMs() - startedAtMs)} ms`);
  for (const failure of removal.failures) log.warning(`could not remove ${failure}`);
}

/** A cancelled job in a container leaves main running, and creating: the signal never reached it. */
function stopMain({ main }: SavedSession, { processes, kill, log }: StopTools): void {
  if (main === undefined || isAlive(main, processes) !== true) return;
  log.info("main is still running: stopping it");
  kill(main.pid);
}

async function sayWhoDied(containers: readonly ListedContainer[], { engine, log }: StopTools): Promise<void> {
  for (const container of containers.filter(({ isRunning }) => !isRunning)) {
    const state = (await engine.containers.inspect(container.id))?.state;
    if (state === undefined) continue;
    const cause = state.isOutOfMemory ? "ran out of memory" : `exited with code ${state.exitCode}`;
    log.warning(`${container.labels[LABEL.service] ?? container.name} ${cause} during the job`);
    const lines = await engine.containers.lastLogLines(container.id, REPORTED_LOG_LINES);
    for (const line of lines) log.info(`  | ${line}`);
  }
}

async function printLogs(containers: readonly ListedContainer[], { engine, log }: StopTools): Promise<void> {
  for (const container of containers) {
    const lines = await engine.containers.lastLogLines(container.id, PRINTED_LOG_LINES);
    await log.group(`Logs of ${container.labels[LABEL.service] ?? container.name}`, async () => {
      // Indented, so that the runner takes none of them for a workflow command.
      for (const line of lines) log.info(`  ${line}`);
    });
  }
}

function describeRemoval({ containers, networks, volumes }: Removal): string {
  const counts = [count(containers, "container"), count(networks, "network"), count(volumes, "volume")];
  return `removed ${counts.filter((text) => text !== "").join(", ") || "nothing"}`;
}

/** Volumes go with their containers; those that are counted were left alone. */
function count(number: number, noun: string): string {
  return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}
