import type { Probe } from "../../ports/probe.ts";
import { converse } from "./dialogue.ts";

const SHORTEST_QUIET_MS = 25;
/** The close is on its way as long as the connection was, and a busy host or a full line adds to that. */
const QUIET_PER_CONNECT = 3;
/** Of the time that is left, so that the farthest peer can be ready too. */
const LONGEST_SHARE = 0.9;

/** How long a peer has to stay silent, so that a close which is still on its way would have come. */
export function quietMs(connectMs: number, timeoutMs: number): number {
  const longestMs = LONGEST_SHARE * (timeoutMs - connectMs);
  return Math.max(SHORTEST_QUIET_MS, Math.min(QUIET_PER_CONNECT * connectMs, longestMs));
}

/**
 * Ready when the connection is accepted and stays open for a moment, or when the peer speaks first.
 *
 * The moment is needed for published ports: docker-proxy accepts first and dials the container only then, so where
 * nothing listens behind it the client sees an accept and, at once, a close (moby cmd/docker-proxy/tcp_proxy_linux.go).
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
