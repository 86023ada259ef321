import type { End } from "../../../ports/service-state.ts";
import type { Pod } from "../objects/pod.ts";
import { CONTAINER_NAME } from "../pod/container-name.ts";
import { interruptionOf } from "./interruption-of.ts";

/** As of a program that was killed. */
const KILLED = 137;

/**
 * How a pod's program has ended; `undefined` if it has not. A pod that the cluster ends (evicted, its deadline, a node
 * that is gone) may never tell how its program did.
 */
export function endOfPod({ metadata, status = {} }: Pick<Pod, "metadata" | "status">): End | undefined {
  const because = interruptionOf({ status });
  const own = status.containerStatuses?.find(({ name }) => name === CONTAINER_NAME);
  const terminated = own?.state?.terminated;
  if (terminated !== undefined)
    return { exitCode: terminated.exitCode, isOutOfMemory: terminated.reason === "OOMKilled", because };
  // The node of a pod that is to go may be gone itself, and never tell its end.
  const isTakenAway = because !== undefined && metadata.deletionTimestamp !== undefined;
  return status.phase === "Failed" || isTakenAway
    ? { exitCode: KILLED, isOutOfMemory: false, because }
    : undefined;
}
