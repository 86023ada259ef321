/** Whether other services of the step are still on their way. */
export type Company = "alone" | "others-starting";

interface Patience {
  readonly leastEnds: number;
  /** From the first end to the last. */
  readonly lastsMs: number;
}

/**
 * A service that its restart policy starts again and again may only be waiting for another one. Docker's pauses double
 * from 100 ms (moby restartmanager), so it has ended about nine times by then.
 */
const FOR_OTHERS: Patience = { leastEnds: 3, lastsMs: 20_000 };

/** If nothing else is about to come up, what ends so often at once will end again: its sixth end or so. */
const FOR_ITSELF: Patience = { leastEnds: 5, lastsMs: 5_000 };

/** Whether a service ends so often and for so long that another start will not help; the earliest end comes first. */
export function isLoop(endsAtMs: readonly number[], company: Company): boolean {
  const [first = 0] = endsAtMs;
  const lastMs = (endsAtMs.at(-1) ?? first) - first;
  const patience = company === "alone" ? [FOR_OTHERS, FOR_ITSELF] : [FOR_OTHERS];
  return patience.some(({ leastEnds, lastsMs }) => endsAtMs.length >= leastEnds && lastMs >= lastsMs);
}
