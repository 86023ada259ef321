import type { Log } from "../../../ports/log.ts";
import { type Deferred, deferred } from "../../../waiting/deferred.ts";
import type { Containers } from "../engine/containers.ts";
import { EngineBreakdown } from "../engine/engine-breakdown.ts";
import { EngineRefusal } from "../engine/engine-refusal.ts";
import type { Labels } from "../engine/labels.ts";

/** Reports containers that ended or lack memory, so that no probe goes on against one that is gone. */
export interface EndWatch {
  /** Resolves with its exit code when the container has ended that many times, even if it had before this call. */
  ended(containerId: string, times: number): Promise<number | undefined>;
  /** Resolves if one of its processes is killed for lack of memory. */
  ranOutOfMemory(containerId: string): Promise<void>;
}

/**
 * Watches all containers with these labels, with one stream for all services. If the daemon refuses it (a socket
 * proxy may refuse GET /events), ends are noticed later but still noticed, because a wait also inspects its
 * container.
 */
export async function watchEnds(
  labels: Labels,
  containers: Pick<Containers, "watchEvents">,
  { log, signal }: { readonly log: Pick<Log, "debug">; readonly signal: AbortSignal },
): Promise<EndWatch> {
  const endings = new Map<string, Deferred<number | undefined>>();
  const shortages = new Map<string, Deferred<void>>();
  const counts = new Map<string, number>();
  const endingOf = (id: string, times: number) => {
    const key = `${id} ${times}`;
    const ending = endings.get(key) ?? deferred<number | undefined>();
    endings.set(key, ending);
    return ending;
  };
  const shortageOf = (id: string) => {
    const shortage = shortages.get(id) ?? deferred<void>();
    shortages.set(id, shortage);
    return shortage;
  };
  const onEnd = (id: string, exitCode: number | undefined) => {
    const times = (counts.get(id) ?? 0) + 1;
    counts.set(id, times);
    endingOf(id, times).resolve(exitCode);
  };
  try {
    await containers.watchEvents(labels, { onEnd, onOutOfMemory: (id) => shortageOf(id).resolve() }, signal);
  } catch (error) {
    if (!(error instanceof EngineRefusal || error instanceof EngineBreakdown)) throw error;
    log.debug(`the daemon does not report ends of containers: ${error.message}`);
  }
  return {
    ended: (id, times) => endingOf(id, times).promise,
    ranOutOfMemory: (id) => shortageOf(id).promise,
  };
}
