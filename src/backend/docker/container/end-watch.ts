import type { Log } from "../../../ports/log.ts";
import { type Deferred, deferred } from "../../../waiting/deferred.ts";
import type { Containers } from "../engine/containers.ts";
import { EngineBreakdown } from "../engine/engine-breakdown.ts";
import { EngineRefusal } from "../engine/engine-refusal.ts";
import type { Labels } from "../engine/labels.ts";

/** Reports containers that ended, so that no probe goes on against one that is gone. */
export interface EndWatch {
  /** Resolves with its exit code when the container ends, even if it ended before this call. */
  ended(containerId: string): Promise<number | undefined>;
}

/**
 * Watches all containers with these labels, with one stream for all services. If the daemon refuses it (a socket
 * proxy may refuse GET /events), ends are noticed later but still noticed, because a wait also inspects its
 * container.
 */
export async function watchEnds(
  labels: Labels,
  containers: Pick<Containers, "watchEnds">,
  { log, signal }: { readonly log: Pick<Log, "debug">; readonly signal: AbortSignal },
): Promise<EndWatch> {
  const endings = new Map<string, Deferred<number | undefined>>();
  const endingOf = (id: string) => {
    const ending = endings.get(id) ?? deferred<number | undefined>();
    endings.set(id, ending);
    return ending;
  };
  try {
    await containers.watchEnds(labels, (id, exitCode) => endingOf(id).resolve(exitCode), signal);
  } catch (error) {
    if (!(error instanceof EngineRefusal || error instanceof EngineBreakdown)) throw error;
    log.debug(`the daemon does not report ends of containers: ${error.message}`);
  }
  return { ended: (id) => endingOf(id).promise };
}
