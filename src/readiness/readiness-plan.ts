import type { Probe } from "../ports/probe.ts";
import type { ContainerPort } from "../request/container-port.ts";

/** How one service is found ready: all checks must pass, in this order. */
export interface ReadinessPlan {
  readonly checks: readonly Check[];
  /** From the container's start. */
  readonly timeoutMs: number;
}

export type Check =
  /** One of these container ports, in this order of preference, answers the probe over a route that the job has. */
  | {
      readonly kind: "network";
      readonly containerPorts: readonly ContainerPort[];
      /** `settled`: the first, and those that come to listen within a moment of one another. */
      readonly needs: "all" | "first" | "settled";
      readonly probe: Probe;
    }
  /** A command in the container exits with 0. */
  | {
      readonly kind: "command";
      readonly argv: readonly string[];
      readonly timeoutMs: number;
      /** What it is to the user: "its healthcheck". */
      readonly source: string;
      /** Then Docker runs it too, and its verdict counts as well. */
      readonly isHealthcheck: boolean;
      /** From its turn on: a service whose port has answered can bear a command, one that has only just started cannot. */
      readonly notBeforeMs: number;
    }
  /** So many lines of its log match the pattern, the source of a regular expression without flags. */
  | {
      readonly kind: "log";
      readonly pattern: string;
      readonly times: number;
      /** Whether the service has ended by then, so that nothing more will come. */
      readonly isWhole: boolean;
    }
  /** The container ends with this code: a service that does its work and stops. */
  | { readonly kind: "exit"; readonly exitCode: number }
  /** Nothing can be asked: it runs, and still runs after a moment. */
  | { readonly kind: "running" }
  /** What was asked for cannot be found out of this container. */
  | { readonly kind: "impossible"; readonly reason: string; readonly hint: string };

export type NetworkCheck = Extract<Check, { kind: "network" }>;
