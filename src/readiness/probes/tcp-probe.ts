import type { Probe } from "../probe.ts";
import { converse } from "./dialogue.ts";

const QUIET_MS = 25;

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
          afterMs: QUIET_MS,
          answer: { kind: "ready", detail: "accepts connections", isOnlyAccepted: true },
        },
      },
      options,
    ),
};
