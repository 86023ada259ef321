import type { Topic } from "../topics.ts";

/** Where something may listen: an IP address (never a name) and a port. */
export interface SocketAddress {
  readonly ip: string;
  readonly port: number;
  /**
   * The name by which the job knows it, for protocols that send the name of their peer; otherwise the address itself.
   */
  readonly host?: string;
}

/** What a network probe saw. */
export type ProbeAnswer =
  /**
   * The service said in its own protocol that it serves. `isOnlyAccepted`: it said nothing, but accepted the
   * connection. `isAssumed`: something else may have answered, and the container cannot be asked. `advertised`: where
   * the service tells its clients to go on; a host that is empty is the one that was asked.
   */
  | {
      readonly kind: "ready";
      readonly detail: string;
      readonly isOnlyAccepted?: true;
      readonly isAssumed?: true;
      readonly advertised?: readonly { readonly host: string; readonly port: number }[];
    }
  /**
   * Not ready (yet). `isReached` says whether anything at that address answered at all, even by refusing: then the
   * route is right and only the service is late. With a `remedy` it can never be ready, so asking again is useless.
   */
  | {
      readonly kind: "not-ready";
      readonly isReached: boolean;
      readonly detail: string;
      readonly remedy?: string;
      /** What it is called if this stays the answer; otherwise the check's own topic. */
      readonly topic?: Topic;
    };

/** Asks once, in about a millisecond if anything answers; never throws, and ends by itself within `timeoutMs`. */
export interface Probe {
  readonly name: string;
  /** Set if an answer may take longer than a second. */
  readonly timeoutMs?: number;
  ask(address: SocketAddress, options: { timeoutMs: number; signal: AbortSignal }): Promise<ProbeAnswer>;
}
