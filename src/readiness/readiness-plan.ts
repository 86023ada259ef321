import type { Probe } from "./probe.ts";

/** How one service is found ready: all checks must pass, the cheap look over the network before the command. */
export interface ReadinessPlan {
  readonly checks: readonly Check[];
  /** From the container's start. */
  readonly timeoutMs: number;
}

export type Check =
  /** One of these container ports, in this order of preference, answers the probe over a route that the job has. */
  | {
      readonly kind: "network";
      readonly containerPorts: readonly number[];
      readonly needs: "all" | "first";
      readonly probe: Probe;
    }
  /** A command in the container exits with 0. */
  | {
      readonly kind: "command";
      readonly argv: readonly string[];
      readonly timeoutMs: number;
      readonly source: string;
    }
  /** Nothing can be asked: it runs, and still runs after a moment. */
  | { readonly kind: "running" };
