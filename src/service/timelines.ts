import type { Phase, Timeline } from "../report/gantt.ts";

/** What each service of a step did when; the job summary draws it. */
export interface Timelines {
  /** A phase that is over. */
  add(service: string, phase: Phase): void;
  /** The service's last phase ends, and another begins if one is named. */
  begin(service: string, name: Phase["name"] | undefined, atMs: number): void;
  /** All of it; what still goes on ends now. */
  until(nowMs: number): Timeline[];
}

export function timelinesOf(services: readonly string[]): Timelines {
  const over = new Map<string, Phase[]>(services.map((service) => [service, []]));
  const open = new Map<string, Pick<Phase, "name" | "startedAtMs">>();
  const ended = (service: string, endedAtMs: number): Phase[] => {
    const phase = open.get(service);
    return phase === undefined ? [] : [{ ...phase, endedAtMs }];
  };
  return {
    add: (service, phase) => void over.get(service)?.push(phase),
    begin(service, name, atMs) {
      over.get(service)?.push(...ended(service, atMs));
      if (name === undefined) open.delete(service);
      else open.set(service, { name, startedAtMs: atMs });
    },
    until: (nowMs) =>
      [...over].map(([service, phases]) => ({ service, phases: [...phases, ...ended(service, nowMs)] })),
  };
}
