import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import type { ProcessTable } from "../../../ports/process-table.ts";
import type { Swept } from "../../../ports/swept.ts";
import { atMost } from "../../../waiting/at-most.ts";
import { isTooYoung } from "../../removal/is-too-young.ts";
import { joined, NOTHING_FOUND, type Round, removeEach, unlessFailed } from "../../removal/removal.ts";
import { removeRepeatedly } from "../../removal/remove-repeatedly.ts";
import type { Engine } from "../engine/engine.ts";
import { LABEL } from "../labels.ts";
import { judgeContainers } from "../ours/find-ours.ts";
import type { SessionFate } from "./decide-orphan.ts";
import { findSuspects } from "./find-suspects.ts";
import { groupByJob } from "./group-by-job.ts";
import { asLabelled, ourThings, type Things } from "./look-at-things.ts";
import { judgePipeline, networksOfEndedPipelines } from "./owner-pipeline.ts";
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
  /** Leaves alone a job that has created something since then; see `Leftovers.sweep`. */
  readonly leastAgeSeconds?: number | undefined;
}

/** How many jobs' leftovers are swept at a time, because the daemon has living jobs to serve. */
export const MOST_JOBS_AT_ONCE = 4;
const LIMIT_PER_JOB_MS = 10_000;

/**
 * Removes what crashed jobs left behind: sessions whose end is proven, and nothing else. Two sweepers at the same
 * time are harmless, because what is gone counts as removed. Throws what the daemon says if it cannot be asked which
 * jobs there are.
 */
export async function sweep(ownJobSession: string, tools: SweepTools): Promise<Swept> {
  const { engine, signal } = tools;
  const witness = witnessOf(tools);
  const suspects = await findSuspects(ownJobSession, engine, witness);
  const found = await atMost(MOST_JOBS_AT_ONCE, suspects, async (jobSession) =>
    signal.aborted ? "nothing" : sweepJob(jobSession, { ...tools, witness }),
  );
  if (signal.aborted) return "unfinished";
  return found.includes("something") ? "done" : "nothing-found";
}

async function sweepJob(
  jobSession: string,
  tools: SweepTools & { readonly witness: OwnerWitness },
): Promise<"something" | "nothing"> {
  const { log, clock, signal } = tools;
  let because = "";
  const round = () =>
    lookJudgeAndRemove(jobSession, tools, (reason) => {
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
  const failures = signal.aborted ? [] : removal.failures;
  for (const failure of failures)
    log.info(`could not remove a leftover of job session ${jobSession}: ${failure}`);
  return because === "" && failures.length === 0 ? "nothing" : "something";
}

/**
 * Lists things first, then their owners, and removes exactly those things: anything newer is not among them, and its
 * owner is checked in the next round. Containers go first, so a network goes only after a round that saw none.
 */
async function lookJudgeAndRemove(
  jobSession: string,
  judging: Judging,
  onOrphan: (because: string) => void,
): Promise<Round> {
  const { engine } = judging;
  const { fate, things } = await judgeJob(jobSession, judging);
  if (fate.kind === "alive") return NOTHING_FOUND;
  onOrphan(fate.because);
  const { containers, volumes, networks } = things;
  if (containers.length > 0) {
    const isOurs = judgeContainers(engine.images);
    return joined([
      await removeEach(containers.map((one) => removableContainer(one, isOurs, engine))),
      await removeEach(networksOfEndedPipelines(containers, engine)),
    ]);
  }
  return joined([
    await removeEach(volumes.map((one) => removableVolume(one, engine))),
    await removeEach(networks.map((one) => removableNetwork(one, "anybody", engine))),
  ]);
}

interface Judging extends Pick<SweepTools, "engine" | "leastAgeSeconds"> {
  readonly witness: OwnerWitness;
}

/** Whether a job has ended, and what of it is there. */
export async function judgeJob(
  jobSession: string,
  { engine, witness, leastAgeSeconds = 0 }: Judging,
): Promise<{ readonly fate: SessionFate; readonly things: Things }> {
  const things = await ourThings({ [LABEL.jobSession]: jobSession }, engine);
  const labelled = asLabelled(things);
  const created = labelled.map(({ createdEpochSeconds }) => createdEpochSeconds);
  const [job] = groupByJob(labelled);
  if (job === undefined) return { fate: { kind: "alive" }, things };
  if (leastAgeSeconds > 0 && isTooYoung(created, await witness.nowEpochSeconds(), leastAgeSeconds))
    return { fate: { kind: "alive" }, things };
  return { fate: await fateOfJob(job, witness), things };
}

export function witnessOf({
  engine,
  processes,
  isDaemonLocal,
}: Pick<SweepTools, "engine" | "processes" | "isDaemonLocal">): OwnerWitness {
  let asked: Promise<number> | undefined;
  return {
    processes,
    isDaemonLocal,
    ownerPipeline: (labels) => judgePipeline(labels, engine),
    ownerContainer: async (id, labels) => judgeOwnerContainer(await engine.containers.inspect(id), labels),
    // Once: a job that was too young then is left to the next sweep.
    nowEpochSeconds() {
      asked ??= engine.clockEpochSeconds();
      return asked;
    },
  };
}
