import type { ProcessIdentity } from "../worker-process.ts";

/** What is known of a session whose things lie on this daemon. */
export interface SessionTraces {
  /** Whether the job's container that owned it still exists on this daemon; `undefined` where it had none. */
  readonly isOwnerContainerThere: boolean | undefined;
  readonly worker: ProcessIdentity | undefined;
  /** Whether the worker lives, seen from the same boot and pid namespace; `undefined` where it cannot be seen. */
  readonly isWorkerAlive: boolean | undefined;
  readonly bootId: string;
  readonly isDaemonLocal: boolean;
  readonly hasRunningContainer: boolean;
  /** By the daemon's clock, of its youngest thing. */
  readonly ageSeconds: number;
  readonly expiresSeconds: number;
}

export type Fate = { readonly kind: "alive" } | { readonly kind: "orphaned"; readonly because: string };

/** A session is removed only where its end is proven; what cannot be decided waits for its expiry. */
export function decideOrphan(traces: SessionTraces): Fate {
  if (traces.isOwnerContainerThere === false) return orphaned("its job's container is gone");
  if (traces.isWorkerAlive === false) return orphaned("its runner's worker process is gone");
  const hasOtherBoot = traces.worker !== undefined && traces.worker.bootId !== traces.bootId;
  // A different boot is the past only where the daemon is on this machine: a worker on another machine lives on.
  if (hasOtherBoot && traces.isDaemonLocal && !traces.hasRunningContainer)
    return orphaned("the machine has booted since");
  const isUndecidable = traces.isOwnerContainerThere === undefined && traces.isWorkerAlive === undefined;
  if (isUndecidable && traces.ageSeconds > traces.expiresSeconds) return orphaned("it has expired");
  return { kind: "alive" };
}

function orphaned(because: string): Fate {
  return { kind: "orphaned", because };
}
