import type { Leftovers } from "../../ports/backend.ts";
import type { Clock } from "../../ports/clock.ts";
import { describeRemoval } from "../../ports/describe-removal.ts";
import type { Removal } from "../../ports/inventory.ts";
import type { Log } from "../../ports/log.ts";
import type { ProcessTable } from "../../ports/process-table.ts";
import { reportLastLines } from "../../report/failure-report.ts";
import { emptyAddressLines } from "../../report/handed-out.ts";
import { READ_LINES } from "../../report/read-lines.ts";
import { withoutRepeats } from "../../report/without-repeats.ts";
import { messageOf } from "../../user-error.ts";
import { type Limited, limited } from "../../waiting/limited.ts";
import type { HandedOver } from "../handed-over.ts";
import type { Remains } from "../saved-session.ts";
import type { JobEnd } from "./job-end.ts";
import { printLogs } from "./print-logs.ts";
import { stopMain } from "./stop-main.ts";
import { whatBecame } from "./what-became.ts";

/** What a stop needs from outside. */
export interface StopTools {
  readonly backend: Leftovers;
  readonly log: Log;
  readonly clock: Clock;
  readonly processes: ProcessTable;
  /** Kills one process; one that is already gone counts as killed. */
  kill(pid: number): void;
}

/**
 * After a cancel, the runner gives all post steps of a job 45 seconds together (runner JobDispatcher.cs), and others
 * need some of it.
 */
const LIMIT_MS = { all: 30_000, fates: 5_000, logs: 10_000 } as const;
/** How long a call sent by a killed main may still be under way in the daemon. */
const QUIET_MS = 3_000;
const REPORTED_LOG_LINES = 20;

/**
 * Post's story: removes everything of the session. Never throws; reports what could not be removed, and returns
 * whether that is nothing.
 */
export async function stopSession(
  remains: Remains,
  end: JobEnd,
  tools: StopTools,
): Promise<"removed" | "left-some"> {
  const { backend, clock } = tools;
  const startedAtMs = clock.nowMs();
  await stopMain(remains.main, tools);
  const fates = await limited(clock, LIMIT_MS.fates, (signal) =>
    sayWhatBecame(end.handedOver, signal, tools),
  );
  explainUnlessDone("could not check whether the services were still running", fates, tools);
  if (end.logs === "always" || (end.logs === "on-failure" && end.mayHaveFailed)) {
    const seen = fates.kind === "done" ? fates.value : NOTHING_SEEN;
    if (seen.isAllWell && end.mayHaveFailed) for (const line of emptyAddressLines(end)) tools.log.info(line);
    const logs = await limited(clock, LIMIT_MS.logs, (signal) =>
      printLogs(remains, seen.printed, signal, tools),
    );
    explainUnlessDone("could not print the services' logs", logs, tools);
  }
  const untilMs = startedAtMs + LIMIT_MS.all;
  let soFar: Removal = { containers: 0, networks: 0, volumes: 0, failures: [] };
  const removal = await limited(clock, untilMs - clock.nowMs(), () =>
    backend.remove(remains.belongings, {
      clock,
      // Leaves time for the last round.
      untilMs: untilMs - 3_000,
      network: "removed",
      quietMs: end.hasMainEnded ? 0 : QUIET_MS,
      onRound: (known) => {
        soFar = known;
      },
    }),
  );
  explainUnlessDone(
    `cleanup did not finish; the next job ${backend.words.here} will remove the rest`,
    removal,
    tools,
  );
  sayWhatWasRemoved(soFar, clock.nowMs() - startedAtMs, tools);
  return removal.kind === "done" && soFar.failures.length === 0 ? "removed" : "left-some";
}

/** What was seen of the services whose addresses were handed out. */
interface Seen {
  readonly isAllWell: boolean;
  /** The ids of those whose whole log was printed. */
  readonly printed: ReadonlySet<string>;
}

const NOTHING_SEEN: Seen = { isAllWell: false, printed: new Set() };

async function sayWhatBecame(
  handedOver: readonly HandedOver[],
  signal: AbortSignal,
  { backend, log }: StopTools,
): Promise<Seen> {
  const printed = new Set<string>();
  let isAllWell = true;
  const states = await Promise.all(handedOver.map(({ id }) => backend.state(id)));
  for (const [at, service] of handedOver.entries()) {
    signal.throwIfAborted();
    const fate = whatBecame(service, states[at]);
    if (fate.kind === "well") continue;
    isAllWell = false;
    log.warning(`${service.name} ${fate.sentence}`);
    const lines = await backend.lastLogLines(service.id, READ_LINES);
    signal.throwIfAborted();
    if (lines.length === 0) continue;
    reportLastLines(service.name, lines, REPORTED_LOG_LINES, log);
    const isWhole = lines.length < READ_LINES && withoutRepeats(lines).length <= REPORTED_LOG_LINES;
    if (isWhole) printed.add(service.id);
  }
  return { isAllWell, printed };
}

function explainUnlessDone(
  what: string,
  result: Limited<unknown>,
  { backend, log }: Pick<StopTools, "backend" | "log">,
): void {
  if (result.kind === "late") log.warning(`${what}: ${backend.words.host} took too long`);
  if (result.kind === "failed") log.warning(`${what}: ${messageOf(result.error)}`);
}

function sayWhatWasRemoved(
  removal: Removal,
  elapsedMs: number,
  { backend, log }: Pick<StopTools, "backend" | "log">,
): void {
  log.info(`${describeRemoval(removal, backend.words)} in ${Math.round(elapsedMs)} ms`);
  for (const failure of removal.failures) log.warning(`could not remove ${failure}`);
}
