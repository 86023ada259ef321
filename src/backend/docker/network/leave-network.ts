import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { messageOf } from "../../../user-error.ts";
import { limited } from "../../../waiting/limited.ts";
import type { Engine } from "../engine/engine.ts";
import type { JoinedNetwork } from "./joined-network.ts";

const LIMIT_MS = 5_000;

/** Disconnects the job's container from a network that only main connected it to. Never throws; reports a failure. */
export async function leaveNetwork(
  { networkId, containerId }: JoinedNetwork,
  { engine, log, clock }: { engine: Pick<Engine, "networks">; log: Log; clock: Clock },
): Promise<void> {
  const left = await limited(clock, LIMIT_MS, () => engine.networks.disconnect(networkId, containerId));
  if (left.kind === "done") return;
  const why = left.kind === "late" ? "the daemon took too long" : messageOf(left.error);
  log.warning(`the job's container is still on network ${networkId.slice(0, 12)}: ${why}`);
}
