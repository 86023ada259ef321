/** Where something may listen: an IP address (never a name) and a port. */
export interface SocketAddress {
  readonly ip: string;
  readonly port: number;
  /** The name by which the job knows it, for protocols that say whom they mean; else the address itself. */
  readonly host?: string;
}

/** What a look over the network saw. */
export type ProbeAnswer =
  /**
   * The service said in its own protocol that it serves. `isOnlyAccepted`: it said nothing, and took the connection.
   * `isAssumed`: it may have been somebody else who answered, and the container cannot be asked.
   */
  | {
      readonly kind: "ready";
      readonly detail: string;
      readonly isOnlyAccepted?: true;
      readonly isAssumed?: true;
    }
  /**
   * Not (yet). `isReached` tells whether somebody at that address answered at all, be it by refusing: then the way is
   * right and only the service is late. With a `remedy` it never can be ready, so that asking again is useless.
   */
  | {
      readonly kind: "not-ready";
      readonly isReached: boolean;
      readonly detail: string;
      readonly remedy?: string;
    };

/** Asks once, in about a millisecond when somebody answers; never throws, and ends by itself within `timeoutMs`. */
export interface Probe {
  readonly name: string;
  /** Where an answer may take longer than a second. */
  readonly timeoutMs?: number;
  ask(address: SocketAddress, options: { timeoutMs: number; signal: AbortSignal }): Promise<ProbeAnswer>;
}
