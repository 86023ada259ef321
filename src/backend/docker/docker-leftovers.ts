import type { Leftovers } from "../../ports/backend.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { ProcessTable } from "../../ports/process-table.ts";
import type { Engine } from "./engine/engine.ts";
import { EngineBreakdown } from "./engine/engine-breakdown.ts";
import type { JoinedNetwork } from "./network/joined-network.ts";
import { leaveNetwork } from "./network/leave-network.ts";
import { dockerInventory } from "./removal/docker-inventory.ts";
import { findLostSessions } from "./removal/find-lost-sessions.ts";
import { listOrphans } from "./removal/list-orphans.ts";
import { sweep } from "./removal/sweep.ts";

/** What a post on a Docker daemon needs from the outside. */
interface DockerLeftoversTools {
  readonly engine: Engine;
  readonly isDaemonLocal: boolean;
  readonly processes: ProcessTable;
  readonly log: Log;
  readonly clock: Clock;
  /** The network that the job's container must leave again. */
  joined(): JoinedNetwork | undefined;
}

/** A socket that this job's user may not open, or that does not exist. */
const OUT_OF_REACH = ["EACCES", "ENOENT"];

/** What main has left behind on a Docker daemon. */
export function dockerLeftovers(tools: DockerLeftoversTools): Leftovers {
  const { engine } = tools;
  return {
    ...dockerInventory(engine),
    async lostSessions(job, step) {
      try {
        await engine.about();
      } catch (error) {
        if (!(error instanceof EngineBreakdown) || !OUT_OF_REACH.includes(error.code)) throw error;
        return { kind: "out-of-reach", because: error.code };
      }
      return { kind: "found", belongings: await findLostSessions(job, step, engine) };
    },
    async leave() {
      const joined = tools.joined();
      if (joined !== undefined) await leaveNetwork(joined, tools);
    },
    sweep: (ownJobSession, signal, leastAgeSeconds) =>
      sweep(ownJobSession, { ...tools, signal, leastAgeSeconds }),
    orphans: (ownJobSession, leastAgeSeconds) => listOrphans(ownJobSession, { ...tools, leastAgeSeconds }),
  };
}
