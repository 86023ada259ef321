import { addProblem, type Findings } from "./problem.ts";
import type { ServiceRequest } from "./request.ts";
import type { TextPlace } from "./yaml/place.ts";

/** Reports services that wait for each other in a cycle, once for each cycle found. */
export function findCycles(
  services: readonly {
    readonly request: Pick<ServiceRequest, "name" | "dependsOn">;
    readonly place: TextPlace;
  }[],
  findings: Findings,
): void {
  const byName = new Map(services.map((service) => [service.request.name, service]));
  const finished = new Set<string>();
  const path: string[] = [];
  for (const { request } of services) walk(request.name);

  function walk(name: string): void {
    if (finished.has(name)) return;
    const start = path.indexOf(name);
    const service = byName.get(name);
    if (start !== -1 && service !== undefined) {
      const ring = [...path.slice(start), name].join(" -> ");
      addProblem(
        findings,
        service.place,
        `these services wait for each other: ${ring}`,
        "Remove one of these dependencies.",
      );
      return;
    }
    path.push(name);
    for (const dependency of service?.request.dependsOn ?? []) walk(dependency.service);
    path.pop();
    finished.add(name);
  }
}
