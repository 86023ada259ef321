import type { Orphan } from "../../../ports/backend.ts";
import { atMost } from "../../../waiting/at-most.ts";
import { findSuspects } from "./find-suspects.ts";
import { judgeJob, MOST_JOBS_AT_ONCE, type SweepTools, witnessOf } from "./sweep.ts";

/** What a sweep would remove now. Throws what the daemon says if it cannot be asked. */
export async function listOrphans(
  ownJobSession: string,
  tools: Pick<SweepTools, "engine" | "processes" | "isDaemonLocal" | "leastAgeSeconds">,
): Promise<Orphan[]> {
  const witness = witnessOf(tools);
  const suspects = await findSuspects(ownJobSession, tools.engine, witness);
  const orphans = await atMost(MOST_JOBS_AT_ONCE, suspects, async (jobSession) => {
    const { fate, things } = await judgeJob(jobSession, { ...tools, witness });
    if (fate.kind === "alive") return [];
    const named = (noun: string, all: readonly { readonly name: string }[]): Orphan[] =>
      all.map(({ name }) => ({ noun, name, because: fate.because }));
    return [
      ...named("container", things.containers),
      ...named("network", things.networks),
      ...named("volume", things.volumes),
    ];
  });
  return orphans.flat();
}
