import type { ProcessIdentity } from "../../../ports/process-table.ts";

/**
 * What is known of the job's container: the session had `none`; it is `gone` from the daemon; it is `there`; or it is
 * there and `idle`, running nothing of a job as far as can be seen.
 */
export type OwnerContainer = "none" | "gone" | "there" | "idle";

/** What is known of a session whose things lie on this daemon. */
export interface SessionTraces {
  readonly ownerContainer: OwnerContainer;
  readonly worker: ProcessIdentity | undefined;
  /** Whether the worker lives, seen from the same boot and pid namespace; `undefined` where it cannot be seen. */
  readonly isWorkerAlive: boolean | undefined;
  readonly bootId: string;
  /** Since this machine has booted. */
  readonly uptimeSeconds: number;
  readonly isDaemonLocal: boolean;
  readonly hasRunningContainer: boolean;
  /** By the daemon's clock, of its youngest thing. */
  readonly ageSeconds: number;
  readonly expiresSeconds: number;
}

export type SessionFate =
  | { readonly kind: "alive" }
  | { readonly kind: "orphaned"; readonly because: string };

/** A session is removed only where its end is proven; what cannot be decided waits for its expiry. */
export function decideOrphan(traces: SessionTraces): SessionFate {
  const { ownerContainer, worker, isWorkerAlive, ageSeconds } = traces;
  if (ownerContainer === "gone") return orphaned("its job's container is gone");
  if (isWorkerAlive === false) return orphaned("its runner's worker process is gone");
  if (worker !== undefined && isBeforeOwnBoot(worker, traces))
    return orphaned("the machine has booted since");
  const isUndecidable = ownerContainer !== "there" && isWorkerAlive === undefined;
  if (isUndecidable && ageSeconds > traces.expiresSeconds)
    return orphaned(ownerContainer === "idle" ? "its job's container runs nothing" : "it has expired");
  return { kind: "alive" };
}

/**
 * A different boot is the past only where the daemon is on this machine, and a socket may be forwarded from another one:
 * there, a worker of that machine's own boot lives on, and makes things after this machine has booted.
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
