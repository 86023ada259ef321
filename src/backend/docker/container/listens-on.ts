import { openPorts } from "../../../reachability/inside/listening-ports.ts";
import { type Exec, listenersInside } from "../../../reachability/inside/sockets-inside.ts";
import { converse, type Dialogue } from "../../../readiness/probes/dialogue.ts";
import type { ContainerPort } from "../../../request/container-port.ts";
import type { Vantage } from "../vantage/vantage.ts";

/** A container, and the place from which we look at it. */
interface LookedAt {
  readonly exec: Exec;
  /** Its addresses on the services' network. */
  readonly addresses: readonly string[];
  readonly vantage: Vantage;
}

const TIMEOUT_MS = 1_000;
const accepts = { kind: "ready", detail: "accepts connections" } as const;
/** There is no proxy in between, so the accept alone is proof. */
const accepting: Dialogue = {
  opening: new Uint8Array(),
  judge: () => ({ answer: accepts }),
  silence: { afterMs: () => 0, answer: accepts },
};

/**
 * Whether the service itself listens on a port for which something accepts connections. A process in the daemon's
 * network namespace connects to the container's own address, which has no proxy in front; otherwise a command in the
 * container looks. `undefined` if neither can tell.
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
  // A failing daemon is noticed by the wait for the service.
  const listeners = await listenersInside(exec, signal).catch(() => undefined);
  return listeners && openPorts(listeners).includes(port);
}
