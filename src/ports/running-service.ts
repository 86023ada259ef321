import type { RoutesToService } from "./routes-to-service.ts";
import type { ServiceState } from "./service-state.ts";

/** A service that has been started: all that readiness, proof and `after-ready` see of it. */
export interface RunningService {
  readonly id: string;
  /** On the services' network; empty if it has none. A restart may change it, as `state` notices. */
  readonly ip: string;
  /** By the backend's clock, as RFC 3339; a later time means that it was restarted. */
  readonly startedAt: string;
  /** The effective one: the service's own, or its image's. */
  readonly healthcheck: Healthcheck | undefined;
  readonly routes: RoutesToService;
  /**
   * Resolves with the exit code once it has ended that many times, even if it had before this was called: its restart
   * policy may start it again.
   */
  ended(times: number): Promise<number | undefined>;
  /** How late the backend may be to tell that end, and to say so in `state`; `undefined` if it is prompt. */
  readonly endIsToldWithinMs?: number;
  /** Resolves if one of its processes is killed for lack of memory, whether or not it has ended by that. */
  readonly ranOutOfMemory: Promise<void>;
  /** `undefined` if it is gone. */
  state(): Promise<ServiceState | undefined>;
  /** Runs a command in it until it ends; `output` is both streams, cut to the last 4 KiB. */
  exec(argv: readonly string[], options: { readonly signal: AbortSignal }): Promise<ExecResult>;
  /**
   * Everything that it has printed, byte for byte, and what it prints from now on, until it ends, is silent for ten
   * seconds (a stream that the backend has forgotten looks the same), or the signal aborts.
   */
  followLog(signal: AbortSignal): AsyncIterable<Uint8Array>;
  /** Where it accepts tcp connections; `undefined` if its image has no program to find out. */
  listeners(signal: AbortSignal): Promise<readonly Listener[] | undefined>;
}

/** An address of the service itself (`0.0.0.0` and `::` are all that it has) and a port. */
export interface Listener {
  readonly ip: string;
  readonly port: number;
}

export interface Healthcheck {
  /** `["CMD-SHELL", text]`, `["CMD", ...argv]` or `["NONE"]`. */
  readonly test: readonly string[];
  /** The image's shell, used for the shell form; `undefined` means `/bin/sh -c`. */
  readonly shell?: readonly string[];
  readonly timeoutMs: number | undefined;
}

export type ExecResult =
  | { readonly kind: "exited"; readonly exitCode: number; readonly output: string }
  /** The program is not in the image or cannot be run, so trying again is useless. */
  | { readonly kind: "cannot-run"; readonly reason: string }
  /** The service is not running (or no longer), as the backend's sentence says; or the backend could not do it. */
  | { readonly kind: "not-running"; readonly reason: string };
