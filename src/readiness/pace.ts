// A pause in proportion to the time waited limits what polling can add: a service is noticed as ready late by at most
// this share of its own start-up time, and a slow one is not asked a thousand times.

const SHARE_OF_LOOK = 0.02;
const SHARE_OF_COMMAND = 0.05;

/**
 * The pause before the next network probe, which costs a fraction of a millisecond: 5 to 30 ms, so a route is proven
 * within 50 ms of the service's first answer; after half a minute 250 ms, which is less than a hundredth of the wait.
 */
export function pauseBeforeLookMs(waitedMs: number): number {
  return between(5, waitedMs < 30_000 ? 30 : 250, waitedMs * SHARE_OF_LOOK);
}

/**
 * The pause before the next command, which starts a process in the container and costs tens of milliseconds: 50 to
 * 500 ms.
 */
export function pauseBeforeCommandMs(waitedMs: number): number {
  return between(50, 500, waitedMs * SHARE_OF_COMMAND);
}

/**
 * The pause after a command that took this long: three times as long, so commands use at most a quarter of a core,
 * whatever they start (a JVM, Erlang), and the service has the rest for starting.
 */
export function restAfterCommandMs(durationMs: number): number {
  return 3 * durationMs;
}

function between(lowest: number, highest: number, value: number): number {
  return Math.min(highest, Math.max(lowest, value));
}
