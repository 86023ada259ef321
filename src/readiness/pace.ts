// A pause in proportion to the time waited bounds what polling can add to it: a service is seen ready at most this
// share of its own start-up late, while a slow one is not asked a thousand times.

const SHARE_OF_LOOK = 0.02;
const SHARE_OF_COMMAND = 0.05;

/**
 * Before the next look over the network, which costs a fraction of a millisecond: 5 to 30 ms, so that a route is proven
 * within 50 ms of the service's first answer; after half a minute 250 ms, which are less than a hundredth of the wait.
 */
export function pauseBeforeLookMs(waitedMs: number): number {
  return between(5, waitedMs < 30_000 ? 30 : 250, waitedMs * SHARE_OF_LOOK);
}

/** Before the next command, which starts a process in the container and costs tens of milliseconds: 50 to 500 ms. */
export function pauseBeforeCommandMs(waitedMs: number): number {
  return between(50, 500, waitedMs * SHARE_OF_COMMAND);
}

/**
 * After a command that took so long: three times that, so that asking takes a quarter of a core at the most, whatever it
 * starts (a JVM, Erlang), and the service has the rest to start with.
 */
export function restAfterCommandMs(durationMs: number): number {
  return 3 * durationMs;
}

function between(lowest: number, highest: number, value: number): number {
  return Math.min(highest, Math.max(lowest, value));
}
