import type { ProcessIdentity } from "../../../ports/process-table.ts";

/**
 * What is known of an owner on the daemon, a job's container or a pipeline: the session had `none`; it is `gone`; it is
 * `there`; or it is there and `idle`, running nothing of a job as far as we can see.
 */
export type OwnerState = "none" | "gone" | "there" | "idle";

/** What is known of a session with things on this daemon. */
export interface SessionTraces {
  readonly ownerContainer: OwnerState;
  /** If each of the job's steps is a container of its own. */
  readonly ownerPipeline: OwnerState;
  readonly worker: ProcessIdentity | undefined;
  /** Whether the worker is alive, seen from the same boot and pid namespace; `undefined` if it cannot be seen. */
  readonly isWorkerAlive: boolean | undefined;
  readonly bootId: string;
  /** The time since this machine booted. */
  readonly uptimeSeconds: number;
  readonly isDaemonLocal: boolean;
  readonly hasRunningContainer: boolean;
  /** The age of its youngest thing, by the daemon's clock. */
  readonly ageSeconds: number;
  readonly expiresSeconds: number;
}

export type SessionFate =
  | { readonly kind: "alive" }
  | { readonly kind: "orphaned"; readonly because: string };

/** A session is removed only if its end is proven; one that cannot be decided waits for its expiry. */
export function decideOrphan(traces: SessionTraces): SessionFate {
  const { ownerContainer, ownerPipeline, worker, isWorkerAlive, ageSeconds } = traces;
  if (ownerContainer === "gone") return orphaned("its job's container is gone");
  if (ownerPipeline === "gone") return orphaned("its pipeline is gone");
  if (isWorkerAlive === false) return orphaned("its runner's worker process is gone");
  if (worker !== undefined && isBeforeOwnBoot(worker, traces))
    return orphaned("the machine has booted since");
  const isThere = ownerContainer === "there" || ownerPipeline === "there";
  if (!isThere && isWorkerAlive === undefined && ageSeconds > traces.expiresSeconds)
    return orphaned(whyExpired(traces));
  return { kind: "alive" };
}

function whyExpired({ ownerContainer, ownerPipeline }: SessionTraces): string {
  if (ownerContainer === "idle") return "its job's container runs nothing";
  return ownerPipeline === "idle" ? "no step of its pipeline runs" : "it has expired";
}

/**
 * A different boot means the past only if the daemon is on this machine, but a socket may be forwarded from another
 * machine: there, a worker of that machine's own boot is still alive, and creates things after this machine booted.
 */
function isBeforeOwnBoot(worker: ProcessIdentity, traces: SessionTraces): boolean {
  return (
    worker.bootId !== traces.bootId &&
    traces.isDaemonLocal &&
    !traces.hasRunningContainer &&
    traces.ageSeconds > traces.uptimeSeconds
  );
}

function orphaned(because: string): SessionFate {
  return { kind: "orphaned", because };
}
