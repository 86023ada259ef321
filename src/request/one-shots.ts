import { quoted } from "./printable.ts";
import { addProblem, type Findings } from "./problem.ts";
import type { ServiceRequest, WaitCondition } from "./request.ts";
import type { ServiceDefinition } from "./schema/service-shape.ts";
import type { TextPlace } from "./yaml/place.ts";

export const ENDS_WELL: readonly WaitCondition[] = [{ kind: "exit", exitCode: 0 }];

/** Whether the service, according to its own `wait`, does its work and exits. */
export function isOneShot({ wait = [] }: Pick<ServiceRequest, "wait">): boolean {
  return wait.some(({ kind }) => kind === "exit");
}

/** Whether a service that ended like this, not being asked to, has done its work all the same. */
export function hasFinishedByItself(
  { mayFinish }: { readonly mayFinish?: true | undefined },
  { exitCode, isOutOfMemory }: { readonly exitCode: number; readonly isOutOfMemory: boolean },
): boolean {
  return mayFinish === true && exitCode === 0 && !isOutOfMemory;
}

interface ReadService {
  readonly request: ServiceRequest;
  readonly definition: ServiceDefinition;
  readonly place: TextPlace;
}

/**
 * The names of services that others want to have finished. Such a service must do its work and exit: its `wait` says
 * so or is absent, and anything else there is a problem.
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
      addProblem(
        findings,
        service.place,
        `${name} never counts as finished: its \`wait\` has no exit: 0`,
        hint,
      );
    }
  }
  for (const { request, place } of services) {
    const isEnding = names.has(request.name) || isOneShot(request);
    if (!isEnding || request.afterReady.length === 0) continue;
    const hint = "Put the commands in its own `command`, or in a second service that depends on it.";
    addProblem(findings, place, "after-ready needs a service that keeps running, but this one exits", hint);
  }
  return names;
}
