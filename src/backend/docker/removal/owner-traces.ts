import { isAlive, parseIdentity } from "../../../job/worker-process.ts";
import type { ProcessTable } from "../../../ports/process-table.ts";
import type { ContainerFacts } from "../engine/containers.ts";
import type { Labels } from "../engine/labels.ts";
import { LABEL } from "../labels.ts";
import { decideOrphan, type OwnerState, type SessionFate, type SessionTraces } from "./decide-orphan.ts";
import type { JobThings, SessionThings } from "./group-by-job.ts";

/** Where to look for the owners of sessions. */
export interface OwnerWitness {
  readonly processes: ProcessTable;
  readonly isDaemonLocal: boolean;
  /** By the daemon's clock. */
  nowEpochSeconds(): Promise<number>;
  /** The state of the job's container that these labels name. */
  ownerContainer(id: string, labels: Labels): Promise<OwnerState>;
  /** The state of the pipeline that these labels name, if they name one. */
  ownerPipeline(labels: Labels): Promise<OwnerState>;
}

/** Steps of one job share its network, so all of them stay while one may still be needed. */
export async function fateOfJob({ sessions }: JobThings, witness: OwnerWitness): Promise<SessionFate> {
  const traces = await Promise.all(sessions.map((session) => tracesOf(session, witness)));
  const fates = traces.map(decideOrphan);
  return fates.find(({ kind }) => kind === "alive") ?? fates[0] ?? { kind: "alive" };
}

/**
 * The existence of a job's container proves nothing, because act leaves it behind when it is killed. It is idle if it
 * does not run, or if no command is executed in it although the job's steps are such commands. A runner in the
 * container would be a worker that the labels name, and counts as alive until it is seen to be gone.
 */
export function judgeOwnerContainer(container: ContainerFacts | undefined, labels: Labels): OwnerState {
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
  const ownerPipeline = await witness.ownerPipeline(labels);
  const isWorkerAlive = worker && isAlive(worker, processes);
  const isDecided = ownerContainer === "gone" || ownerPipeline === "gone" || isWorkerAlive !== undefined;
  return {
    ownerContainer,
    ownerPipeline,
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
