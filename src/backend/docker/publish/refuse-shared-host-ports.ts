import { ServiceFailure } from "../../../ports/service-failure.ts";
import { freePortHint } from "../../../report/free-port-hint.ts";
import type { PortRequest, ServiceRequest } from "../../../request/request.ts";
import type { Vantage } from "../vantage/vantage.ts";
import { type PublishPolicy, planPublication } from "./plan-publication.ts";

/** One host port that a service demands, of a protocol, on an address. */
interface Demand {
  readonly service: string;
  readonly port: PortRequest;
  readonly hostPort: string;
  readonly hostIp: string;
}

/**
 * Throws `ServiceFailure` if two of these services demand the same host port, of which the daemon would only say
 * that docker-proxy has it. Ports that are not published from this job do not count; a range leaves a choice.
 */
export function refuseSharedHostPorts(
  services: readonly Pick<ServiceRequest, "name" | "ports">[],
  place: { readonly vantage: Vantage; readonly publish: PublishPolicy },
): void {
  const demands: Demand[] = [];
  for (const service of services) {
    const own = demandsOf(service, place);
    for (const demand of own) {
      const other = demands.find((earlier) => isSame(earlier, demand));
      if (other === undefined) continue;
      const { hostPort, port } = demand;
      throw new ServiceFailure(
        service.name,
        `demands host port ${hostPort}, which ${other.service} demands too`,
        {
          topic: "Host port demanded twice",
          hint: freePortHint(service.name, port, service.ports),
        },
      );
    }
    demands.push(...own);
  }
}

function demandsOf(
  { name, ports }: Pick<ServiceRequest, "name" | "ports">,
  { vantage, publish }: { readonly vantage: Vantage; readonly publish: PublishPolicy },
): Demand[] {
  const demanded = ports.filter(({ isWish }) => isWish === undefined);
  return demanded.flatMap((port) =>
    Object.values(planPublication({ declared: [port], exposed: [] }, vantage, publish))
      .flat()
      .filter(({ HostPort }) => /^\d+$/.test(HostPort))
      .map(({ HostPort, HostIp }) => ({ service: name, port, hostPort: HostPort, hostIp: HostIp })),
  );
}

function isSame(one: Demand, other: Demand): boolean {
  const protocolOf = ({ port }: Demand) => port.containerPort.protocol;
  const isAny = ({ hostIp }: Demand) => ["", "0.0.0.0", "::"].includes(hostIp);
  const overlaps = one.hostIp === other.hostIp || isAny(one) || isAny(other);
  return one.hostPort === other.hostPort && protocolOf(one) === protocolOf(other) && overlaps;
}
