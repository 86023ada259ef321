import type { Removal, RemovalPatience } from "../../ports/inventory.ts";
import type { Kind, Round } from "./removal.ts";

/** A removal's patience, whatever is removed. */
export type Patience = Omit<RemovalPatience, "network">;

const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;
/** A refusal that is not the daemon's own trouble will not go away by itself, except for removals in progress. */
const MOST_REFUSED_ROUNDS = 3;

/** Lists and removes until nothing is found, and retries while the daemon is in trouble. Never throws. */
export async function removeRepeatedly(
  lookAndRemove: () => Promise<Round>,
  patience: Patience,
): Promise<Removal> {
  const { clock, untilMs, quietMs, signal } = patience;
  const removed = new Map<string, Kind>();
  let quietSinceMs: number | undefined;
  let pauseMs = PAUSE_MS;
  for (let refusedRounds = 0; ; ) {
    const round = await lookAndRemove();
    const hasFoundNew = round.removed.some((thing) => !removed.has(keyOf(thing)));
    for (const thing of round.removed) removed.set(keyOf(thing), thing.kind);
    const hasFound = round.removed.length > 0;
    const hasFailed = round.failures.length > 0;
    const nowMs = clock.nowMs();
    if (hasFailed && !round.isWorthRepeating) refusedRounds += 1;
    quietSinceMs = hasFound || hasFailed ? undefined : (quietSinceMs ?? nowMs);
    const isQuiet = quietSinceMs !== undefined && nowMs - quietSinceMs >= quietMs;
    const total = sum(removed, round);
    patience.onRound?.(total);
    if (signal?.aborted) return total;
    if (isQuiet || refusedRounds >= MOST_REFUSED_ROUNDS || nowMs >= untilMs) return total;
    // Finished removals need no pause; it waits only after a failure, while something may still be creating things, and
    // for what the daemon itself is still removing.
    if (hasFoundNew && !hasFailed) continue;
    await clock.sleep(Math.min(pauseMs, untilMs - nowMs), signal).catch(() => {});
    pauseMs = Math.min(2 * pauseMs, hasFailed ? LONGEST_PAUSE_MS : 2 * PAUSE_MS);
  }
}

function keyOf({ kind, name }: Round["removed"][number]): string {
  return `${kind} ${name}`;
}

function sum(removed: ReadonlyMap<string, Kind>, { failures }: Round): Removal {
  const count = (wanted: Kind) => [...removed.values()].filter((kind) => kind === wanted).length;
  return {
    containers: count("container"),
    networks: count("network"),
    volumes: count("volume"),
    failures,
  };
}
