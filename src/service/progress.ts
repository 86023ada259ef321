import type { Company } from "../readiness/restart-loop.ts";
import type { AddressedService } from "../report/reachable-service.ts";
import type { Dependency, ServiceRequest } from "../request/request.ts";
import { type Deferred, deferred } from "../waiting/deferred.ts";
import { unlessAborted } from "../waiting/unless-aborted.ts";
import { heldBackBy } from "./dependents.ts";

type Milestone = Dependency["until"];

/** A service that is not ready, and what it is waiting for. */
export interface Unready {
  readonly service: string;
  /** Completes "waiting for db: …". */
  readonly standing: string;
  /** `undefined` before it has a container. */
  readonly containerId: string | undefined;
}

/** How far the services of a step have come, and how they are reached as far as that is known. */
export interface Progress {
  /** Resolves once all of these have come as far as asked; rejects with the signal's reason. */
  until(dependencies: readonly Dependency[], signal: AbortSignal): Promise<void>;
  /** A service that is ready has also started. */
  tell(milestone: Milestone, service: AddressedService): void;
  /** Notes what a service that is not ready now waits for; its container, once given, is remembered. */
  note(service: string, standing: string, containerId?: string): void;
  /** Those that have at least started. */
  readonly addressed: readonly AddressedService[];
  readonly unready: readonly Unready[];
  /** Whether any other service is on its way; those that this one holds back are not. */
  companyOf(service: string): Company;
}

export function progressOf(
  services: readonly Pick<ServiceRequest, "name" | "dependsOn">[],
  /** Is told what a service waits for, whenever that changes; `undefined` once it is ready. */
  onStanding: (service: string, standing: string | undefined) => void = () => {},
): Progress {
  const names = services.map(({ name }) => name);
  const milestones = new Map(names.map((name) => [name, { started: gate(), ready: gate() }]));
  const addressed = new Map<string, AddressedService>();
  const unready = new Map(
    names.map((service): [string, Unready] => [
      service,
      { service, standing: "its image has not been pulled yet", containerId: undefined },
    ]),
  );
  for (const { service, standing } of unready.values()) onStanding(service, standing);
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
      onStanding(service.name, undefined);
    },
    note(service, standing, containerId = unready.get(service)?.containerId) {
      // A last look may end after the service has been handed out.
      if (!unready.has(service)) return;
      unready.set(service, { service, standing, containerId });
      onStanding(service, standing);
    },
    companyOf(service) {
      const heldBack = new Set(heldBackBy(service, services).map(({ name }) => name));
      const others = [...unready.keys()].filter((name) => name !== service && !heldBack.has(name));
      return others.length === 0 ? "alone" : "others-starting";
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
