import type { Clock } from "../../clock.ts";
import type { Engine } from "../../docker/engine.ts";
import type { Log } from "../../log.ts";
import { messageOf } from "../../user-error.ts";
import { limited } from "../limited.ts";
import { isNamedByItsLabels, isOurNetwork, isOurVolume } from "../ours/is-ours.ts";
import { LABEL } from "../session.ts";
import { isAlive, type ProcessTable, parseIdentity } from "../worker-process.ts";
import { decideOrphan, type Fate, type SessionTraces } from "./decide-orphan.ts";
import { groupByJob, type JobThings, type LabelledThing, type SessionThings } from "./group-by-job.ts";
import { removeBelongings } from "./remove-session.ts";

/** What a sweep needs of the outside. */
export interface SweepTools {
  readonly engine: Engine;
  readonly processes: ProcessTable;
  readonly isDaemonLocal: boolean;
  readonly log: Log;
  readonly clock: Clock;
}

/** A start waits for its sweep, but not for longer: what stays is for the next one. */
const LIMIT_MS = 15_000;

/** What lies on the daemon, seen at one time. */
interface Sight {
  readonly ours: readonly LabelledThing[];
  readonly containerIds: ReadonlySet<string>;
}

/**
 * Removes what crashed jobs left behind: sessions whose end is proven, and nothing else. Two sweepers at once are
 * harmless, for what is gone counts as removed. Never throws: a start must not fail over others' leftovers.
 */
export async function sweep(ownJobSession: string, tools: SweepTools): Promise<void> {
  const result = await limited(tools.clock, LIMIT_MS, async () => {
    const sight = await look(tools.engine);
    const others = groupByJob(sight.ours).filter(({ jobSession }) => jobSession !== ownJobSession);
    // Asked at most once, and only where something can be judged by its age alone.
    let clock: Promise<number> | undefined;
    const nowSeconds = () => (clock ??= tools.engine.clockEpochSeconds());
    await Promise.all(others.map((job) => sweepJob(job, sight, nowSeconds, tools)));
  });
  if (result.kind === "late") tools.log.info("the sweep of leftovers was broken off: it took too long");
  if (result.kind === "failed") tools.log.info(`leftovers could not be swept: ${messageOf(result.error)}`);
}

/** One list of all containers: it shows ours, and whether owners are still there. */
async function look(engine: Engine): Promise<Sight> {
  const ours = { [LABEL.session]: "" };
  const [containers, networks, volumes] = await Promise.all([
    engine.containers.list({}),
    engine.networks.list(ours),
    engine.volumes.list(ours),
  ]);
  const named = containers.filter(isNamedByItsLabels);
  const still = [...networks.filter(isOurNetwork), ...volumes.filter(isOurVolume)].map((thing) => ({
    ...thing,
    isRunning: false,
  }));
  return { ours: [...named, ...still], containerIds: new Set(containers.map(({ id }) => id)) };
}

async function sweepJob(
  { jobSession, sessions }: JobThings,
  sight: Sight,
  nowSeconds: () => Promise<number>,
  { engine, processes, isDaemonLocal, log, clock }: SweepTools,
): Promise<void> {
  const fate = await fateOfJob(sessions, (session) =>
    tracesOf(session, sight, nowSeconds, { processes, isDaemonLocal }),
  );
  if (fate.kind === "alive") return;
  const removal = await removeBelongings({ kind: "job", jobSession }, engine, {
    clock,
    untilMs: clock.nowMs() + LIMIT_MS / 2,
    quietMs: 0,
    disconnects: "anybody",
  });
  const count = removal.containers + removal.networks + removal.volumes;
  if (count > 0) log.info(`removed ${count} leftovers of job session ${jobSession}: ${fate.because}`);
  for (const failure of removal.failures)
    log.info(`a leftover of job session ${jobSession} stays: ${failure}`);
}

/** Steps of one job share its network: as long as one of them may be wanted, all are. */
async function fateOfJob(
  sessions: readonly SessionThings[],
  tracesOfSession: (session: SessionThings) => Promise<SessionTraces>,
): Promise<Fate> {
  const fates = (await Promise.all(sessions.map(tracesOfSession))).map(decideOrphan);
  return fates.find(({ kind }) => kind === "alive") ?? fates[0] ?? { kind: "alive" };
}

async function tracesOf(
  { labels, hasRunningContainer, youngestEpochSeconds }: SessionThings,
  { containerIds }: Sight,
  nowSeconds: () => Promise<number>,
  { processes, isDaemonLocal }: Pick<SweepTools, "processes" | "isDaemonLocal">,
): Promise<SessionTraces> {
  const ownerContainer = labels[LABEL.ownerContainer] || undefined;
  const worker = parseIdentity(labels[LABEL.ownerWorker] ?? "");
  const isWorkerAlive = worker && isAlive(worker, processes);
  const isUndecidable = ownerContainer === undefined && isWorkerAlive === undefined;
  return {
    isOwnerContainerThere: ownerContainer === undefined ? undefined : containerIds.has(ownerContainer),
    worker,
    isWorkerAlive,
    bootId: processes.bootId(),
    isDaemonLocal,
    hasRunningContainer,
    ageSeconds: isUndecidable ? (await nowSeconds()) - youngestEpochSeconds : 0,
    expiresSeconds: Number(labels[LABEL.expiresSeconds] || Number.POSITIVE_INFINITY),
  };
}
