import type { BackendWords } from "./backend-words.ts";
import type { Clock } from "./clock.ts";
import type { ServiceState } from "./service-state.ts";
import type { Belongings } from "./session.ts";

/** What is provably ours on a backend. */
export interface Inventory {
  readonly words: BackendWords;
  services(of: Belongings): Promise<FoundService[]>;
  /** Whether any service of this session exists, running or not. */
  hasSession(sessionId: string): Promise<boolean>;
  /** `undefined` if it is gone. */
  state(serviceId: string): Promise<ServiceState | undefined>;
  /** The last lines of both streams, safe to print; at most 1 MiB. */
  lastLogLines(serviceId: string, lines: number): Promise<string[]>;
  /** Removes all of it, and retries while the backend is in trouble. Never throws; names what is left. */
  remove(belongings: Belongings, patience: RemovalPatience): Promise<Removal>;
}

/** A service that this job's steps have started. */
export interface FoundService {
  readonly id: string;
  /** The service's name. */
  readonly name: string;
  /** The step that started it; empty if it has no name. */
  readonly step: string;
  /** Everything that it has printed, byte for byte, as it arrives; nothing if it is gone. */
  wholeLog(): AsyncIterable<Uint8Array>;
  /** The same, and what it prints from now on, however long it is silent, until it ends or the signal aborts. */
  followLog(signal: AbortSignal): AsyncIterable<Uint8Array>;
}

/** What was removed, and what was not, with the reason. */
export interface Removal {
  readonly containers: number;
  readonly networks: number;
  readonly volumes: number;
  /** One sentence for each thing that is still there. */
  readonly failures: readonly string[];
}

/** How long a removal keeps trying. */
export interface RemovalPatience {
  readonly clock: Clock;
  /** No round begins after this, by the clock's `nowMs`. */
  readonly untilMs: number;
  /**
   * How long nothing must be found before removal counts as finished, because something may still be creating things.
   */
  readonly quietMs: number;
  /** Whether the job's network goes with its last service, or stays, because another step may be about to use it. */
  readonly network: "removed" | "kept";
  /** Ends it after the current round. */
  readonly signal?: AbortSignal;
  /** Called after every round, so that the result is known even if the end is not awaited. */
  onRound?(soFar: Removal): void;
}
