/** Where something may listen: an IP address (never a name) and a port. */
export interface SocketAddress {
  readonly ip: string;
  readonly port: number;
}

/** What a look over the network saw. */
export type ProbeAnswer =
  /** The service said in its own protocol that it serves. */
  | { readonly kind: "ready"; readonly detail: string }
  /**
   * Not (yet). `isReached` tells whether somebody at that address answered at all, be it by refusing: then the way is
   * right and only the service is late.
   */
  | { readonly kind: "not-ready"; readonly isReached: boolean; readonly detail: string };

/** Asks once, in about a millisecond when somebody answers; never throws, and ends by itself within `timeoutMs`. */
export interface Probe {
  readonly name: string;
  ask(address: SocketAddress, options: { timeoutMs: number; signal: AbortSignal }): Promise<ProbeAnswer>;
}
