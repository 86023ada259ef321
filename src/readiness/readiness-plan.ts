import type { Probe } from "../ports/probe.ts";
import type { ContainerPort } from "../request/container-port.ts";
import type { Mistake } from "./presets/preset.ts";

/** How to find out that one service is ready: all checks must pass, in this order. */
export interface ReadinessPlan {
  readonly checks: readonly Check[];
  /** What need not be run, because the checks tell as much; in words. */
  readonly notRun?: string | undefined;
  /** Mistakes after which its port will never answer, however long it runs. */
  readonly finalMistakes: readonly Mistake[];
  /** From the container's start. */
  readonly timeoutMs: number;
}

export type Check =
  /** One of these container ports, in this order of preference, answers the probe over a route that the job has. */
  | {
      readonly kind: "network";
      readonly containerPorts: readonly ContainerPort[];
      /** `settled`: the first, and those that start to listen within a moment of one another. */
      readonly needs: "all" | "first" | "settled";
      readonly probe: Probe;
    }
  /** A command in the container exits with 0. */
  | {
      readonly kind: "command";
      readonly argv: readonly string[];
      readonly timeoutMs: number;
      /** What it is called in messages: "its healthcheck". */
      readonly source: string;
      /** Docker runs it too; its result also counts. */
      readonly isHealthcheck: boolean;
      /**
       * Counted from its turn: a service whose port has answered can take a command, one that has only just started
       * cannot.
       */
      readonly notBeforeMs: number;
    }
  /** That many lines of its log match the pattern, the source of a regular expression without flags. */
  | {
      readonly kind: "log";
      readonly pattern: string;
      readonly times: number;
      /** Whether the service has ended by then, so no more lines will follow. */
      readonly isWhole: boolean;
    }
  /** The container exits with this code (a one-shot service). */
  | { readonly kind: "exit"; readonly exitCode: number }
  /** There is nothing to ask: it runs, and still runs after a moment. */
  | { readonly kind: "running" }
  /** The condition cannot be checked on this container. */
  | { readonly kind: "impossible"; readonly reason: string; readonly hint: string };

export type NetworkCheck = Extract<Check, { kind: "network" }>;
