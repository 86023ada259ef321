import { type HostNames, mentionsHost } from "./mentions-host.ts";
import type { Dependency, NamingPlace, ServiceRequest } from "./request.ts";

/**
 * On GitHub, containers start in the order of the text, and people rely on it: a proxy exits immediately if its
 * upstream has no address yet. So a service that names an earlier one as a host starts once that one has started,
 * unless the earlier one has to wait for it. `isSwitchedOff` says whether a service opts out of this order.
 */
export function orderByNames(
  services: readonly ServiceRequest[],
  isSwitchedOff: (service: ServiceRequest) => boolean,
): ServiceRequest[] {
  const waitsFor = new Map(
    services.map(({ name, dependsOn }) => [name, dependsOn.map(({ service }) => service)]),
  );
  return services.map((service, at) => {
    if (isSwitchedOff(service)) return service;
    const texts = textsOf(service);
    const whole = texts.map(({ text }) => text.toLowerCase()).join("\n");
    const named = services.slice(0, at).flatMap((earlier): Dependency[] => {
      const { names } = hostNamesOf(earlier);
      if (!names.some((name) => whole.includes(name.toLowerCase()))) return [];
      const place = texts.find(({ text }) => mentionsHost(text, hostNamesOf(earlier)))?.place;
      if (place === undefined || leadsTo(earlier.name, service.name, waitsFor)) return [];
      const known = waitsFor.get(service.name) ?? [];
      if (known.includes(earlier.name)) return [];
      waitsFor.set(service.name, [...known, earlier.name]);
      return [{ service: earlier.name, until: "started", namedIn: place }];
    });
    return named.length === 0 ? service : { ...service, dependsOn: [...service.dependsOn, ...named] };
  });
}

function textsOf(service: ServiceRequest): { readonly place: NamingPlace; readonly text: string }[] {
  const { environment, command = [], entrypoint = [], healthcheck } = service;
  return [
    ...environment.map((text) => ({ place: "env" as const, text })),
    { place: "command", text: command.join(" ") },
    { place: "entrypoint", text: entrypoint.join(" ") },
    { place: "health command", text: (healthcheck?.test ?? []).slice(1).join(" ") },
  ];
}

function hostNamesOf({ name, aliases, containerName, ports }: ServiceRequest): HostNames {
  const names = [name, ...aliases, ...(containerName === undefined ? [] : [containerName])];
  return { names, ports: ports.map(({ containerPort }) => containerPort.number) };
}

/** Whether one service waits for another, directly or through others. */
function leadsTo(from: string, to: string, waitsFor: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const next = [from];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    next.push(...(waitsFor.get(name) ?? []));
  }
  return false;
}
