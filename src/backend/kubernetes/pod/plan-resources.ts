import type { ResourceRequest } from "../../../request/container-request.ts";
import type { PortableOptions } from "../../../request/portable-options.ts";
import type { Container } from "../objects/pod.ts";

/** What the cluster keeps free for a service, and what it may use at most. */
export function planResources(
  { memoryBytes, memoryReservationBytes, cpus }: ResourceRequest,
  { cpuLimit, cpuWeight }: Pick<PortableOptions, "cpuLimit" | "cpuWeight">,
): NonNullable<Container["resources"]> {
  const limits = quantities(memoryBytes, cpus ?? cpuLimit);
  const requests = quantities(memoryReservationBytes, cpuWeight === undefined ? undefined : cpuWeight / 1024);
  return {
    ...(Object.keys(limits).length === 0 ? {} : { limits }),
    ...(Object.keys(requests).length === 0 ? {} : { requests }),
  };
}

/** The least of a processor is a thousandth. */
function quantities(memoryBytes: number | undefined, cpus: number | undefined): Record<string, string> {
  return {
    ...(memoryBytes === undefined ? {} : { memory: String(memoryBytes) }),
    ...(cpus === undefined ? {} : { cpu: `${Math.max(1, Math.ceil(cpus * 1000))}m` }),
  };
}
