import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import type { ProcessTable } from "../../../ports/process-table.ts";
import { messageOf } from "../../../user-error.ts";
import { atMost } from "../../../waiting/at-most.ts";
import { joined, NOTHING_FOUND, type Round, removeEach, unlessFailed } from "../../removal/removal.ts";
import { removeRepeatedly } from "../../removal/remove-repeatedly.ts";
import type { Engine } from "../engine/engine.ts";
import { LABEL } from "../labels.ts";
import { judgeContainers } from "../ours/find-ours.ts";
import { findSuspects } from "./find-suspects.ts";
import { groupByJob } from "./group-by-job.ts";
import { asLabelled, ourThings } from "./look-at-things.ts";
import { fateOfJob, judgeOwnerContainer, type OwnerWitness } from "./owner-traces.ts";
import { removableContainer, removableNetwork, removableVolume } from "./removables.ts";

/** What a sweep needs from the outside. */
export interface SweepTools {
  readonly engine: Engine;
  readonly processes: ProcessTable;
  readonly isDaemonLocal: boolean;
  readonly log: Log;
  readonly clock: Clock;
  /** Stops it. */
  readonly signal: AbortSignal;
}

/** How many jobs' leftovers are swept at a time, because the daemon has living jobs to serve. */
const MOST_JOBS_AT_ONCE = 4;
const LIMIT_PER_JOB_MS = 10_000;

/**
 * Removes what crashed jobs left behind: sessions whose end is proven, and nothing else. Two sweepers at the same
 * time are harmless, because what is gone counts as removed. Never throws: a start must not fail because of others'
 * leftovers.
 */
export async function sweep(ownJobSession: string, tools: SweepTools): Promise<"done" | "unfinished"> {
  const { engine, signal, log } = tools;
  const witness = witnessOf(tools);
  try {
    const suspects = await findSuspects(ownJobSession, engine, witness);
    await atMost(MOST_JOBS_AT_ONCE, suspects, async (jobSession) => {
      if (!signal.aborted) await sweepJob(jobSession, witness, tools);
    });
  } catch (error) {
    if (!signal.aborted) log.info(`could not remove leftovers of earlier jobs: ${messageOf(error)}`);
  }
  return signal.aborted ? "unfinished" : "done";
}

async function sweepJob(
  jobSession: string,
  witness: OwnerWitness,
  { engine, log, clock, signal }: SweepTools,
): Promise<void> {
  let because = "";
  const round = () =>
    lookJudgeAndRemove(jobSession, witness, engine, (reason) => {
      because = reason;
    });
  const removal = await removeRepeatedly(() => unlessFailed("leftovers", round), {
    clock,
    untilMs: clock.nowMs() + LIMIT_PER_JOB_MS,
    quietMs: 0,
    signal,
  });
  const count = removal.containers + removal.networks + removal.volumes;
  if (count > 0) log.info(`removed ${count} leftovers of job session ${jobSession}: ${because}`);
  if (signal.aborted) return;
  for (const failure of removal.failures)
    log.info(`could not remove a leftover of job session ${jobSession}: ${failure}`);
}

/**
 * Lists things first, then their owners, and removes exactly those things: anything newer is not among them, and its
 * owner is checked in the next round. Containers go first, so a network goes only after a round that saw none.
 */
async function lookJudgeAndRemove(
  jobSession: string,
  witness: OwnerWitness,
  engine: Engine,
  onOrphan: (because: string) => void,
): Promise<Round> {
  const things = await ourThings({ [LABEL.jobSession]: jobSession }, engine);
  const [job] = groupByJob(asLabelled(things));
  if (job === undefined) return NOTHING_FOUND;
  const fate = await fateOfJob(job, witness);
  if (fate.kind === "alive") return NOTHING_FOUND;
  onOrphan(fate.because);
  const { containers, volumes, networks } = things;
  if (containers.length > 0) {
    const isOurs = judgeContainers(engine.images);
    return removeEach(containers.map((one) => removableContainer(one, isOurs, engine)));
  }
  return joined([
    await removeEach(volumes.map((one) => removableVolume(one, engine))),
    await removeEach(networks.map((one) => removableNetwork(one, "anybody", engine))),
  ]);
}

function witnessOf({ engine, processes, isDaemonLocal }: SweepTools): OwnerWitness {
  let asked: Promise<number> | undefined;
  return {
    processes,
    isDaemonLocal,
    ownerContainer: async (id, labels) => judgeOwnerContainer(await engine.containers.inspect(id), labels),
    // Once: a job that was too young then is left to the next sweep.
    nowEpochSeconds() {
      asked ??= engine.clockEpochSeconds();
      return asked;
    },
  };
}
