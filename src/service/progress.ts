import type { AddressedService } from "../report/reachable-service.ts";
import type { Dependency } from "../request/request.ts";
import { type Deferred, deferred } from "../waiting/deferred.ts";
import { unlessAborted } from "../waiting/unless-aborted.ts";

type Milestone = Dependency["until"];

/** A service that is not ready, and what that is up to. */
export interface Unready {
  readonly service: string;
  /** Completes "waiting for db: …". */
  readonly standing: string;
  /** `undefined` before it has one. */
  readonly containerId: string | undefined;
}

/** How far the services of a step are, and how they are reached as far as that is known by then. */
export interface Progress {
  /** Resolves once all of these are as far as is wanted; rejects with the signal's reason. */
  until(dependencies: readonly Dependency[], signal: AbortSignal): Promise<void>;
  /** Whoever is ready has been started. */
  tell(milestone: Milestone, service: AddressedService): void;
  /** Says what a service waits for from now on; once it has a container, that stays known. */
  note(service: string, standing: string, containerId?: string): void;
  /** Those that are at least started. */
  readonly addressed: readonly AddressedService[];
  readonly unready: readonly Unready[];
}

export function progressOf(names: readonly string[]): Progress {
  const milestones = new Map(names.map((name) => [name, { started: gate(), ready: gate() }]));
  const addressed = new Map<string, AddressedService>();
  const unready = new Map(
    names.map((service): [string, Unready] => [
      service,
      { service, standing: "its image is not here yet", containerId: undefined },
    ]),
  );
  return {
    async until(dependencies, signal) {
      const gates = dependencies.map(({ service, until }) => milestones.get(service)?.[until].promise);
      await unlessAborted(signal, Promise.all(gates));
    },
    tell(milestone, service) {
      addressed.set(service.name, service);
      const gates = milestones.get(service.name);
      gates?.started.resolve();
      if (milestone !== "ready") return;
      gates?.ready.resolve();
      unready.delete(service.name);
    },
    note(service, standing, containerId = unready.get(service)?.containerId) {
      unready.set(service, { service, standing, containerId });
    },
    get unready() {
      return [...unready.values()];
    },
    get addressed() {
      return [...addressed.values()];
    },
  };
}

function gate(): Deferred<void> {
  return deferred<void>();
}
