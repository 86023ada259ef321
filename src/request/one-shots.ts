import { quoted } from "./printable.ts";
import { addProblem, type Findings } from "./problem.ts";
import type { ServiceRequest, WaitCondition } from "./request.ts";
import type { ServiceDefinition } from "./schema/service-shape.ts";
import type { TextPlace } from "./yaml/place.ts";

export const ENDS_WELL: readonly WaitCondition[] = [{ kind: "exit", exitCode: 0 }];

/** Whether the service does its work and ends, by its own `wait`. */
export function isOneShot({ wait = [] }: Pick<ServiceRequest, "wait">): boolean {
  return wait.some(({ kind }) => kind === "exit");
}

interface ReadService {
  readonly request: ServiceRequest;
  readonly definition: ServiceDefinition;
  readonly place: TextPlace;
}

/**
 * The names of services that others want to have finished. Such a service is one that does its work and ends, and says
 * so in its `wait`, or says nothing there; what contradicts that is a problem.
 */
export function findOneShots(services: readonly ReadService[], findings: Findings): ReadonlySet<string> {
  const waits = new Map(services.map(({ request }) => [request.name, request.wait]));
  const names = new Set<string>();
  for (const { definition } of services) {
    for (const { service, until } of definition["depends-on"] ?? []) {
      if (until !== "finished") continue;
      names.add(service.text);
      const wait = waits.get(service.text) ?? ENDS_WELL;
      if (wait.some((condition) => condition.kind === "exit" && condition.exitCode === 0)) continue;
      const name = quoted(service.text);
      const hint = `Write \`wait: {exit: 0}\` for ${name}, or wait for it to be ready.`;
      addProblem(findings, service.place, `${name} is not waited for until it finishes`, hint);
    }
  }
  for (const { request, place } of services) {
    const isEnding = names.has(request.name) || isOneShot(request);
    if (!isEnding || request.afterReady.length === 0) continue;
    const hint = "Put the commands into its own `command`, or into a second service that depends on it.";
    addProblem(findings, place, "after-ready needs a service that runs, and this one ends", hint);
  }
  return names;
}
