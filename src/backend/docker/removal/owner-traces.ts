import { isAlive, parseIdentity } from "../../../job/worker-process.ts";
import type { ProcessTable } from "../../../ports/process-table.ts";
import type { ContainerFacts } from "../engine/engine.ts";
import type { Labels } from "../engine/labels.ts";
import { LABEL } from "../labels.ts";
import { decideOrphan, type OwnerContainer, type SessionFate, type SessionTraces } from "./decide-orphan.ts";
import type { JobThings, SessionThings } from "./group-by-job.ts";

/** Where the owners of sessions are asked for. */
export interface OwnerWitness {
  readonly processes: ProcessTable;
  readonly isDaemonLocal: boolean;
  /** By the daemon's clock. */
  nowEpochSeconds(): Promise<number>;
  /** What has become of the job's container that these labels name. */
  ownerContainer(id: string, labels: Labels): Promise<OwnerContainer>;
}

/** Steps of one job share its network: as long as one of them may be wanted, all are. */
export async function fateOfJob({ sessions }: JobThings, witness: OwnerWitness): Promise<SessionFate> {
  const traces = await Promise.all(sessions.map((session) => tracesOf(session, witness)));
  const fates = traces.map(decideOrphan);
  return fates.find(({ kind }) => kind === "alive") ?? fates[0] ?? { kind: "alive" };
}

/**
 * A job's container proves nothing by being there: act leaves it when it is killed. It is idle when it does not run, or
 * when nobody executes a command in it, where the job's steps are just that. A runner in the container would be a worker
 * that the labels name, and is believed in until it is seen to be gone.
 */
export function judgeOwnerContainer(container: ContainerFacts | undefined, labels: Labels): OwnerContainer {
  if (container === undefined) return "gone";
  const { state, isExecuting } = container;
  if (!state.isRunning && !state.isRestarting) return "idle";
  const hasStepsExecuted = labels[LABEL.ownerEntry] === "exec" && !labels[LABEL.ownerWorker];
  return hasStepsExecuted && !isExecuting ? "idle" : "there";
}

async function tracesOf(
  { labels, hasRunningContainer, youngestEpochSeconds }: SessionThings,
  witness: OwnerWitness,
): Promise<SessionTraces> {
  const { processes, isDaemonLocal } = witness;
  const containerId = labels[LABEL.ownerContainer];
  const worker = parseIdentity(labels[LABEL.ownerWorker] ?? "");
  const ownerContainer = containerId ? await witness.ownerContainer(containerId, labels) : "none";
  const isWorkerAlive = worker && isAlive(worker, processes);
  const isDecided = ownerContainer === "gone" || isWorkerAlive !== undefined;
  return {
    ownerContainer,
    worker,
    isWorkerAlive,
    bootId: processes.bootId(),
    uptimeSeconds: processes.uptimeSeconds(),
    isDaemonLocal,
    hasRunningContainer,
    ageSeconds: isDecided ? 0 : (await witness.nowEpochSeconds()) - youngestEpochSeconds,
    expiresSeconds: Number(labels[LABEL.expiresSeconds] || Number.POSITIVE_INFINITY),
  };
}
