import type { ServiceState } from "../../../ports/service-state.ts";
import { endOfPod } from "../failure/end-of-pod.ts";
import type { Pod } from "../objects/pod.ts";
import type { ContainerStatus } from "../objects/pod-status.ts";
import { CONTAINER_NAME } from "../pod/container-name.ts";

const NEVER = "0001-01-01T00:00:00Z";

/** A pod's state as that of the service in it. */
export function stateOfPod(pod: Pod): ServiceState {
  const status = statusOf(pod);
  const { running, terminated } = status?.state ?? {};
  const end = endOfPod(pod);
  return {
    isRunning: running !== undefined && end === undefined,
    isRestarting: false,
    restartCount: status?.restartCount ?? 0,
    exitCode: end?.exitCode ?? 0,
    isOutOfMemory: end?.isOutOfMemory ?? false,
    because: end?.because,
    startedAt: running?.startedAt ?? terminated?.startedAt ?? NEVER,
    finishedAt: terminated?.finishedAt ?? NEVER,
    health: "none",
    addresses: end === undefined ? addressesOf(pod) : [],
  };
}

/** IPv4 first. */
export function addressesOf({ status = {} }: Pick<Pod, "status">): string[] {
  const all = new Set([status.podIP ?? "", ...(status.podIPs ?? []).map(({ ip }) => ip)]);
  all.delete("");
  return [...all].toSorted((one, other) => Number(one.includes(":")) - Number(other.includes(":")));
}

/** The status of the service's own container; others may have been put beside it. */
function statusOf({ status }: Pick<Pod, "status">): ContainerStatus | undefined {
  return status?.containerStatuses?.find(({ name }) => name === CONTAINER_NAME);
}
