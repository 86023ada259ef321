import type { Leftovers } from "../../ports/backend.ts";
import type { Clock } from "../../ports/clock.ts";
import type { FoundService, Removal } from "../../ports/inventory.ts";
import type { Log } from "../../ports/log.ts";
import type { ProcessTable } from "../../ports/process-table.ts";
import { READ_LINES, reportLastLines } from "../../report/failure-report.ts";
import { messageOf } from "../../user-error.ts";
import { type Limited, limited } from "../../waiting/limited.ts";
import type { HandedOver } from "../handed-over.ts";
import type { Remains } from "../saved-session.ts";
import type { JobEnd } from "./job-end.ts";
import { stopMain } from "./stop-main.ts";
import { whatBecame } from "./what-became.ts";

/** The outside of a stop. */
export interface StopTools {
  readonly backend: Leftovers;
  readonly log: Log;
  readonly clock: Clock;
  readonly processes: ProcessTable;
  /** Ends one process at once; one that is gone counts as ended. */
  kill(pid: number): void;
}

/** After a cancel a runner gives all posts of a job 45 seconds together (runner JobDispatcher.cs); others want some, too. */
const LIMIT_MS = { all: 30_000, fates: 5_000, logs: 10_000 } as const;
/** How long a call that a killed main has sent may still be under way in the daemon. */
const QUIET_MS = 3_000;
const PRINTED_LOG_LINES = 1_000;
const REPORTED_LOG_LINES = 20;

/** Post's story: removes everything of the session. Never throws; what stays is said. */
export async function stopSession(remains: Remains, end: JobEnd, tools: StopTools): Promise<void> {
  const { backend, log, clock } = tools;
  const startedAtMs = clock.nowMs();
  await stopMain(remains.main, tools);
  const fates = await limited(clock, LIMIT_MS.fates, (signal) =>
    sayWhatBecame(end.handedOver, signal, tools),
  );
  explainUnlessDone("whether the services lived to the end could not be found out", fates, log);
  if (end.logs === "always" || (end.logs === "on-failure" && end.mayHaveFailed)) {
    const logs = await limited(clock, LIMIT_MS.logs, (signal) => printLogs(remains, signal, tools));
    explainUnlessDone("the services' logs could not be printed", logs, log);
  }
  const untilMs = startedAtMs + LIMIT_MS.all;
  let soFar: Removal = { containers: 0, networks: 0, volumes: 0, failures: [] };
  const removal = await limited(clock, untilMs - clock.nowMs(), () =>
    backend.remove(remains.belongings, {
      clock,
      // The last round needs time, too.
      untilMs: untilMs - 3_000,
      network: "removed",
      quietMs: end.hasMainEnded ? 0 : QUIET_MS,
      onRound: (known) => {
        soFar = known;
      },
    }),
  );
  explainUnlessDone("removing was broken off; the next job on this daemon removes the rest", removal, log);
  sayWhatWasRemoved(soFar, clock.nowMs() - startedAtMs, log);
}

async function sayWhatBecame(
  handedOver: readonly HandedOver[],
  signal: AbortSignal,
  { backend, log }: StopTools,
): Promise<void> {
  const states = await Promise.all(handedOver.map(({ id }) => backend.state(id)));
  for (const [at, service] of handedOver.entries()) {
    signal.throwIfAborted();
    const fate = whatBecame(service, states[at]);
    if (fate.kind === "well") continue;
    log.warning(`${service.name} ${fate.sentence}`);
    const lines = await backend.lastLogLines(service.id, READ_LINES);
    signal.throwIfAborted();
    if (lines.length > 0) reportLastLines(service.name, lines, REPORTED_LOG_LINES, log);
  }
}

/** One service's logs that cannot be read (a driver that does not keep them) do not hide the others'. */
async function printLogs(remains: Remains, signal: AbortSignal, tools: StopTools): Promise<void> {
  for (const service of await tools.backend.services(remains.belongings)) {
    signal.throwIfAborted();
    await printLog(service, signal, tools);
  }
}

async function printLog(
  { id, name }: Pick<FoundService, "id" | "name">,
  signal: AbortSignal,
  { backend, log }: Pick<StopTools, "backend" | "log">,
): Promise<void> {
  try {
    const lines = await backend.lastLogLines(id, PRINTED_LOG_LINES);
    signal.throwIfAborted();
    const extent = lines.length < PRINTED_LOG_LINES ? "" : ` (the last ${PRINTED_LOG_LINES} lines)`;
    await log.group(`Logs of ${name}${extent}`, async () => log.foreign(lines));
  } catch (error) {
    signal.throwIfAborted();
    log.info(`the logs of ${name} cannot be printed: ${messageOf(error)}`);
  }
}

function explainUnlessDone(what: string, result: Limited<unknown>, log: Log): void {
  if (result.kind === "late") log.warning(`${what}: the daemon took too long`);
  if (result.kind === "failed") log.warning(`${what}: ${messageOf(result.error)}`);
}

function sayWhatWasRemoved(removal: Removal, elapsedMs: number, log: Log): void {
  log.info(`${describeRemoval(removal)} in ${Math.round(elapsedMs)} ms`);
  for (const failure of removal.failures) log.warning(`could not remove ${failure}`);
}

function describeRemoval({ containers, networks, volumes }: Removal): string {
  const counts = [count(containers, "container"), count(networks, "network"), count(volumes, "volume")];
  return `removed ${counts.filter((text) => text !== "").join(", ") || "nothing"}`;
}

/** Volumes go with their containers; those that are counted were left alone. */
function count(number: number, noun: string): string {
  return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}
