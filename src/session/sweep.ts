import type { ContainerFacts, Engine, Labels, ListedContainer } from "../docker/engine.ts";
import type { Log } from "../log.ts";
import { decideOrphan, type SessionTraces } from "./decide-orphan.ts";
import { removeSession } from "./remove-session.ts";
import { isSessionId, LABEL } from "./session.ts";
import { isAlive, type ProcessTable, parseIdentity } from "./worker-process.ts";

/** What a sweep needs of the outside. */
export interface SweepTools {
  readonly engine: Engine;
  readonly processes: ProcessTable;
  readonly isDaemonLocal: boolean;
  readonly log: Log;
}

/** Things of one job, possibly of several steps. */
interface Group {
  readonly labels: Labels;
  readonly sessions: ReadonlySet<string>;
  readonly hasRunningContainer: boolean;
  readonly youngestEpochSeconds: number;
}

/**
 * Removes what crashed jobs left behind: sessions whose end is proven, and nothing else. Two sweepers at once are
 * harmless, for what is gone counts as removed.
 */
export async function sweep(ownJobSession: string, tools: SweepTools): Promise<void> {
  const groups = await findGroups(tools.engine);
  groups.delete(ownJobSession);
  await Promise.all([...groups].map(([jobSession, group]) => sweepGroup(jobSession, group, tools)));
}

async function sweepGroup(jobSession: string, group: Group, tools: SweepTools): Promise<void> {
  const fate = decideOrphan(await tracesOf(group, tools));
  if (fate.kind === "alive") return;
  for (const id of group.sessions) {
    const removal = await removeSession({ id, jobSession }, tools.engine);
    const count = removal.containers + removal.networks + removal.volumes;
    if (count > 0) tools.log.info(`removed ${count} leftovers of session ${id}: ${fate.because}`);
    for (const failure of removal.failures) tools.log.info(`a leftover of session ${id} stays: ${failure}`);
  }
}

async function findGroups(engine: Engine): Promise<Map<string, Group>> {
  const ours = { [LABEL.session]: "" };
  const [containers, networks] = await Promise.all([
    engine.containers.list(ours),
    engine.networks.list(ours),
  ]);
  const groups = new Map<string, Group>();
  for (const thing of [...containers, ...networks]) {
    const jobSession = thing.labels[LABEL.jobSession] ?? "";
    const session = thing.labels[LABEL.session] ?? "";
    if (isSessionId(jobSession) && isSessionId(session))
      groups.set(jobSession, extend(groups.get(jobSession), session, thing));
  }
  return groups;
}

function extend(
  group: Group | undefined,
  session: string,
  thing: Pick<ListedContainer, "labels" | "createdEpochSeconds"> & { readonly isRunning?: boolean },
): Group {
  return {
    labels: group?.labels ?? thing.labels,
    sessions: new Set([...(group?.sessions ?? []), session]),
    hasRunningContainer: (group?.hasRunningContainer ?? false) || (thing.isRunning ?? false),
    youngestEpochSeconds: Math.max(group?.youngestEpochSeconds ?? 0, thing.createdEpochSeconds),
  };
}

async function tracesOf(
  group: Group,
  { engine, processes, isDaemonLocal }: SweepTools,
): Promise<SessionTraces> {
  const ownerContainer = group.labels[LABEL.ownerContainer];
  const worker = parseIdentity(group.labels[LABEL.ownerWorker] ?? "");
  const isWorkerAlive = worker && isAlive(worker, processes);
  const owner = ownerContainer === undefined ? undefined : await engine.containers.inspect(ownerContainer);
  const isUndecidable = ownerContainer === undefined && isWorkerAlive === undefined;
  return {
    isOwnerContainerThere: ownerContainer === undefined ? undefined : isThere(owner),
    worker,
    isWorkerAlive,
    bootId: processes.bootId(),
    isDaemonLocal,
    hasRunningContainer: group.hasRunningContainer,
    ageSeconds: isUndecidable ? (await engine.clockEpochSeconds()) - group.youngestEpochSeconds : 0,
    expiresSeconds: Number(group.labels[LABEL.expiresSeconds] ?? Number.POSITIVE_INFINITY),
  };
}

function isThere(owner: ContainerFacts | undefined): boolean {
  return owner !== undefined;
}
