/**
 * A service that its restart policy starts again and again may only be waiting for another one. Docker's pauses double
 * from 100 ms (moby restartmanager), so it has ended about nine times by then.
 */
const LOOP = { leastEnds: 3, lastsMs: 20_000 };

/** Whether a service ends so often and for so long that another start will not help; the earliest end comes first. */
export function isLoop(endsAtMs: readonly number[]): boolean {
  const [first = 0] = endsAtMs;
  const last = endsAtMs.at(-1) ?? first;
  return endsAtMs.length >= LOOP.leastEnds && last - first >= LOOP.lastsMs;
}
