import { type Exec, listeningInside } from "../../../reachability/inside/sockets-inside.ts";
import { converse, type Dialogue } from "../../../readiness/probes/dialogue.ts";
import type { ContainerPort } from "../../../request/container-port.ts";
import type { Vantage } from "../vantage/vantage.ts";

/** A container, and from where it is looked at. */
interface LookedAt {
  readonly exec: Exec;
  /** On the services' network. */
  readonly addresses: readonly string[];
  readonly vantage: Vantage;
}

const TIMEOUT_MS = 1_000;
const accepts = { kind: "ready", detail: "accepts connections" } as const;
/** No proxy stands there that could take its word back, so that the accept itself tells. */
const accepting: Dialogue = {
  opening: new Uint8Array(),
  judge: () => ({ answer: accepts }),
  silence: { afterMs: () => 0, answer: accepts },
};

/**
 * Whether the service itself listens on a port that something accepts connections for. A process in the daemon's network
 * namespace asks the container's own address, where no proxy stands; else a command in the container looks. `undefined`
 * where neither can tell.
 */
export async function listensOn(
  { number: port }: ContainerPort,
  { exec, addresses, vantage }: LookedAt,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const [ip] = addresses;
  if (vantage.kind === "daemon-host" && ip !== undefined) {
    const answer = await converse({ ip, port }, accepting, { timeoutMs: TIMEOUT_MS, signal });
    if (answer.kind === "ready") return true;
    if (answer.isReached) return false;
  }
  // A daemon that fails is noticed by whoever waits for the service.
  const ports = await listeningInside(exec, signal).catch(() => undefined);
  return ports?.includes(port);
}
