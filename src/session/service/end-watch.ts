import type { Containers } from "../../docker/engine.ts";
import type { Labels } from "../../docker/labels.ts";

/** Tells of containers that ended, so that no probe goes on against one that is gone. */
export interface EndWatch {
  /** Resolves when the container ends, also when it ended before anybody asked. */
  ended(containerId: string): Promise<void>;
}

/** Watches all containers with these labels; one stream for all services. */
export async function watchEnds(
  labels: Labels,
  containers: Pick<Containers, "watchEnds">,
  signal: AbortSignal,
): Promise<EndWatch> {
  const endings = new Map<string, PromiseWithResolvers<void>>();
  const endingOf = (id: string) => {
    const ending = endings.get(id) ?? Promise.withResolvers<void>();
    endings.set(id, ending);
    return ending;
  };
  await containers.watchEnds(labels, (id) => endingOf(id).resolve(), signal);
  return { ended: (id) => endingOf(id).promise };
}
