import type { Clock } from "../../../ports/clock.ts";
import type { Kind, Removal, Round } from "./removal.ts";

/** How patient a removal is. */
export interface RemovalPatience {
  readonly clock: Clock;
  /** No look begins after this, by the clock's `nowMs`. */
  readonly untilMs: number;
  /** How long nothing may have been found before the end is believed: somebody may still be creating. */
  readonly quietMs: number;
  /** Ends it after the round that is under way. */
  readonly signal?: AbortSignal;
  /** Told of every round, so that what is known is known also where the end is not awaited. */
  onRound?(soFar: Removal): void;
}

const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;
/** A refusal that is not the daemon's own trouble will not go away by itself, save for removals that are under way. */
const MOST_REFUSED_ROUNDS = 3;

/** Looks and removes until nothing is found any more, and again while the daemon is in trouble. Never throws. */
export async function removeRepeatedly(
  lookAndRemove: () => Promise<Round>,
  patience: RemovalPatience,
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
    // What was removed was removed at once; waited for is a failure, somebody who may still be creating, and what the
    // daemon itself is still removing.
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
