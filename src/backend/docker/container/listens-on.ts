import { converse, type Dialogue } from "../../../readiness/probes/dialogue.ts";
import type { ContainerPort } from "../../../request/container-port.ts";

const TIMEOUT_MS = 1_000;
const accepts = { kind: "ready", detail: "accepts connections" } as const;
/** There is no proxy in between, so the accept alone is proof. */
const accepting: Dialogue = {
  opening: new Uint8Array(),
  judge: () => ({ answer: accepts }),
  silence: { afterMs: () => 0, answer: accepts },
};

/**
 * Whether a service itself listens on a port that docker-proxy accepts for it. A process in the daemon's network
 * namespace connects to the container's own address, as the proxy does; `undefined` if nothing answers there, not even
 * by refusing.
 *
 * @param addresses those of the container on the services' network
 */
export async function listensOn(
  { number: port }: ContainerPort,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const [ip] = addresses;
  if (ip === undefined) return undefined;
  const answer = await converse({ ip, port }, accepting, { timeoutMs: TIMEOUT_MS, signal });
  if (answer.kind === "ready") return true;
  return answer.isReached ? false : undefined;
}
