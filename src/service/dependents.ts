import type { ServiceRequest } from "../request/request.ts";

type Depending = Pick<ServiceRequest, "name" | "dependsOn">;

/** Those that depend on it, and those that depend on these. */
export function dependentsOf<Service extends Depending>(
  name: string,
  services: readonly Service[],
): Service[] {
  return reachedFrom(services, ({ service }, names) => service === name || names.has(service));
}

/** Those that cannot start before it is ready: they wait for that, or for the start of one that does. */
export function heldBackBy<Service extends Depending>(name: string, services: readonly Service[]): Service[] {
  return reachedFrom(
    services,
    ({ service, until }, names) => names.has(service) || (service === name && until === "ready"),
  );
}

function reachedFrom<Service extends Depending>(
  services: readonly Service[],
  leads: (dependency: Depending["dependsOn"][number], names: ReadonlySet<string>) => boolean,
): Service[] {
  const names = new Set<string>();
  for (;;) {
    const next = services.filter(
      ({ name, dependsOn }) => !names.has(name) && dependsOn.some((one) => leads(one, names)),
    );
    if (next.length === 0) return services.filter(({ name }) => names.has(name));
    for (const { name } of next) names.add(name);
  }
}
