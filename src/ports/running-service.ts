import type { RoutesToService } from "./routes-to-service.ts";
import type { ServiceState } from "./service-state.ts";

/** A service that has been started: all that readiness, proof and `after-ready` see of it. */
export interface RunningService {
  readonly id: string;
  /** On the services' network; empty if it has none. */
  readonly ip: string;
  /** By the backend's clock, as RFC 3339; a later time means that it was restarted. */
  readonly startedAt: string;
  /** The effective one: the service's own, or its image's. */
  readonly healthcheck: Healthcheck | undefined;
  readonly routes: RoutesToService;
  /** Resolves with the exit code once it has ended, even if it ended before this was called. */
  readonly ended: Promise<number | undefined>;
  /** `undefined` if it is gone. */
  state(): Promise<ServiceState | undefined>;
  /** Runs a command in it until it ends; `output` is both streams, cut to the last 4 KiB. */
  exec(argv: readonly string[], options: { readonly signal: AbortSignal }): Promise<ExecResult>;
  /**
   * Everything that it has printed, byte for byte, and what it prints from now on, until it ends, is silent for ten
   * seconds (a stream that the backend has forgotten looks the same), or the signal aborts.
   */
  followLog(signal: AbortSignal): AsyncIterable<Uint8Array>;
  /** The tcp ports on which it listens for others; `undefined` if its image has no program to find out. */
  listeningPorts(signal: AbortSignal): Promise<readonly number[] | undefined>;
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
