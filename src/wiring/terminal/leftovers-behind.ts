import type { DaemonChoice } from "../../backend/docker/daemon/find-docker-host.ts";
import { dockerLeftovers } from "../../backend/docker/docker-leftovers.ts";
import { connectEngine } from "../../backend/docker/engine-api/connect-engine.ts";
import { JOINED_STATE_NAME, parseJoinedNetwork } from "../../backend/docker/network/joined-network.ts";
import type { DaemonDoor } from "../../machine/ssh-tunnel.ts";
import type { Leftovers } from "../../ports/backend.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { ProcessTable } from "../../ports/process-table.ts";
import type { KeptSession } from "../../terminal/kept-sessions.ts";

/** What was left on the daemon behind the door. Its calls are bounded: cleaning up must end. */
export function leftoversBehind(
  door: DaemonDoor,
  daemon: DaemonChoice,
  tools: {
    readonly processes: ProcessTable;
    readonly log: Log;
    readonly clock: Clock;
    readonly before: KeptSession | undefined;
    /** The state that this very process has saved. */
    state?(name: string): string | undefined;
  },
): Leftovers {
  const { before, state = () => undefined } = tools;
  return dockerLeftovers({
    ...tools,
    engine: connectEngine(door.endpoint, { changeMs: 15_000, askMs: 5_000 }),
    isDaemonLocal: daemon.host.kind === "socket",
    joined: () => parseJoinedNetwork(before?.state[JOINED_STATE_NAME] ?? state(JOINED_STATE_NAME)),
  });
}
