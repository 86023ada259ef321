import type { Clock } from "./clock.ts";
import type { ServiceState } from "./service-state.ts";
import type { Belongings } from "./session.ts";

/** What lies on a backend that is ours beyond doubt. */
export interface Inventory {
  services(of: Belongings): Promise<FoundService[]>;
  /** Whether any service of this session is there, whether or not it still runs. */
  hasSession(sessionId: string): Promise<boolean>;
  /** `undefined` if it is gone. */
  state(serviceId: string): Promise<ServiceState | undefined>;
  /** The last lines of both streams, fit to be printed; at most 1 MiB. */
  lastLogLines(serviceId: string, lines: number): Promise<string[]>;
  /** Removes all of it, and again while the backend is in trouble. Never throws; what stays is named. */
  remove(belongings: Belongings, patience: RemovalPatience): Promise<Removal>;
}

/** A service that this job's steps have started. */
export interface FoundService {
  readonly id: string;
  /** The service's name. */
  readonly name: string;
  /** The step that started it; empty if it has no name. */
  readonly step: string;
  /** All that it has printed, byte for byte, as it comes; nothing if it is gone. */
  wholeLog(): AsyncIterable<Uint8Array>;
}

/** What was removed, and what was not with the reason. */
export interface Removal {
  readonly containers: number;
  readonly networks: number;
  readonly volumes: number;
  /** One sentence for each thing that is still there. */
  readonly failures: readonly string[];
}

/** How patient a removal is. */
export interface RemovalPatience {
  readonly clock: Clock;
  /** No look begins after this, by the clock's `nowMs`. */
  readonly untilMs: number;
  /** How long nothing may have been found before the end is believed: somebody may still be creating. */
  readonly quietMs: number;
  /** Whether the job's network goes with its last service, or stays, because another step may be about to use it. */
  readonly network: "removed" | "kept";
  /** Ends it after the round that is under way. */
  readonly signal?: AbortSignal;
  /** Told of every round, so that what is known is known also if nobody awaits the end. */
  onRound?(soFar: Removal): void;
}
