import type { Probe } from "../../ports/probe.ts";
import { converse } from "./dialogue.ts";

const SHORTEST_QUIET_MS = 25;
/** A close takes as long to arrive as the connection took, and longer on a busy host or a full line. */
const QUIET_PER_CONNECT = 3;
/** A share of the remaining time, so that the farthest peer can be ready too. */
const LONGEST_SHARE = 0.9;

/** How long a peer must stay silent, so that a close that is still on its way would have arrived. */
export function quietMs(connectMs: number, timeoutMs: number): number {
  const longestMs = LONGEST_SHARE * (timeoutMs - connectMs);
  return Math.max(SHORTEST_QUIET_MS, Math.min(QUIET_PER_CONNECT * connectMs, longestMs));
}

/**
 * Ready when the connection is accepted and stays open for a moment, or when the peer speaks first.
 *
 * The moment is needed for published ports: docker-proxy accepts first and connects to the container only then, so if
 * nothing listens behind it the client sees an accept and, immediately, a close (moby
 * cmd/docker-proxy/tcp_proxy_linux.go).
 */
export const tcpProbe: Probe = {
  name: "tcp",
  ask: (address, options) =>
    converse(
      address,
      {
        opening: new Uint8Array(),
        judge: () => ({ answer: { kind: "ready", detail: "accepts and speaks" } }),
        silence: {
          afterMs: quietMs,
          answer: { kind: "ready", detail: "accepts connections", isOnlyAccepted: true },
        },
      },
      options,
    ),
};
