import { messageOf } from "../../../user-error.ts";
import { atMost } from "../../../waiting/at-most.ts";
import { EngineRefusal } from "../engine/engine-refusal.ts";

export type Kind = "container" | "network" | "volume";

/** One thing that its labels call ours; it is looked at again before it goes. */
export interface Removable {
  readonly kind: Kind;
  readonly name: string;
  /** `foreign` also for one that is gone. */
  remove(): Promise<"removed" | "foreign">;
}

/** What one round gave; the next may mend its failures. */
export interface Round {
  readonly removed: readonly Pick<Removable, "kind" | "name">[];
  readonly failures: readonly string[];
  /** Whether a failure may go away by itself. */
  readonly isWorthRepeating: boolean;
}

export const NOTHING_FOUND: Round = { removed: [], failures: [], isWorthRepeating: false };

/** So many removals are asked for at a time: a daemon does them one after the other anyway. */
const MOST_AT_ONCE = 8;

/** Removes all of them, each whatever becomes of the others. Never throws. */
export async function removeEach(removables: readonly Removable[]): Promise<Round> {
  const rounds = await atMost(MOST_AT_ONCE, removables, removeOne);
  return joined(rounds);
}

async function removeOne(removable: Removable): Promise<Round> {
  const { kind, name } = removable;
  try {
    const outcome = await removable.remove();
    return outcome === "foreign" ? NOTHING_FOUND : { ...NOTHING_FOUND, removed: [{ kind, name }] };
  } catch (error) {
    return failed(`${kind} ${name}`, error);
  }
}

/** As a round: what is not seen cannot be removed. */
export async function unlessFailed(what: string, work: () => Promise<Round>): Promise<Round> {
  try {
    return await work();
  } catch (error) {
    return failed(what, error);
  }
}

export function joined(rounds: readonly Round[]): Round {
  return {
    removed: rounds.flatMap(({ removed }) => removed),
    failures: rounds.flatMap(({ failures }) => failures),
    isWorthRepeating: rounds.some(({ isWorthRepeating }) => isWorthRepeating),
  };
}

function failed(what: string, error: unknown): Round {
  return {
    removed: [],
    failures: [`${what}: ${messageOf(error)}`],
    isWorthRepeating: isDaemonsTrouble(error),
  };
}

/** A daemon that is out of reach, or that failed itself, may be well again in a moment. */
function isDaemonsTrouble(error: unknown): boolean {
  if (error instanceof HeldByOthers) return false;
  return !(error instanceof EngineRefusal) || error.statusCode >= 500;
}

/** Somebody else's container is on a network of ours. */
export class HeldByOthers extends Error {}
