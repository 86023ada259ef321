import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { messageOf } from "../../../user-error.ts";
import { limited } from "../../../waiting/limited.ts";
import type { Engine } from "../engine/engine.ts";
import type { JoinedNetwork } from "./joined-network.ts";

const LIMIT_MS = 5_000;

/** Takes the job's container off a network that only main put it onto. Never throws; a failure is said. */
export async function leaveNetwork(
  { networkId, containerId }: JoinedNetwork,
  { engine, log, clock }: { engine: Pick<Engine, "networks">; log: Log; clock: Clock },
): Promise<void> {
  const left = await limited(clock, LIMIT_MS, () => engine.networks.disconnect(networkId, containerId));
  if (left.kind === "done") return;
  const why = left.kind === "late" ? "the daemon took too long" : messageOf(left.error);
  log.warning(`the job's container stays on network ${networkId.slice(0, 12)}: ${why}`);
}
