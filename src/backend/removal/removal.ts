import { messageOf } from "../../user-error.ts";
import { atMost } from "../../waiting/at-most.ts";
import { Refusal } from "../refusal.ts";

export type Kind = "container" | "network" | "volume";

/** One thing that is ours according to its labels; it is checked again before it is removed. */
export interface Removable {
  readonly kind: Kind;
  /** What its backend calls the kind. */
  readonly noun: string;
  readonly name: string;
  /** Also `foreign` if it is gone. */
  remove(): Promise<"removed" | "foreign">;
}

/** The result of one round; the next may fix its failures. */
export interface Round {
  readonly removed: readonly Pick<Removable, "kind" | "name">[];
  readonly failures: readonly string[];
  /** Whether a failure may go away by itself. */
  readonly isWorthRepeating: boolean;
}

export const NOTHING_FOUND: Round = { removed: [], failures: [], isWorthRepeating: false };

/** How many removals run at a time; a backend does them one after another anyway. */
const MOST_AT_ONCE = 8;

/** Removes all of them, each regardless of the others. Never throws. */
export async function removeEach(removables: readonly Removable[]): Promise<Round> {
  const rounds = await atMost(MOST_AT_ONCE, removables, removeOne);
  return joined(rounds);
}

async function removeOne(removable: Removable): Promise<Round> {
  const { kind, noun, name } = removable;
  try {
    const outcome = await removable.remove();
    return outcome === "foreign" ? NOTHING_FOUND : { ...NOTHING_FOUND, removed: [{ kind, name }] };
  } catch (error) {
    return failed(`${noun} ${name}`, error);
  }
}

/** Counts as a failed round: what cannot be listed cannot be removed. */
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
    isWorthRepeating: isBackendsTrouble(error),
  };
}

/** A backend that is unreachable, or failed itself, may recover in a moment. */
function isBackendsTrouble(error: unknown): boolean {
  if (error instanceof HeldByOthers) return false;
  return !(error instanceof Refusal) || error.statusCode >= 500;
}

/** A foreign container is on a network of ours. */
export class HeldByOthers extends Error {}
