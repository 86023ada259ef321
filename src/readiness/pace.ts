// A pause in proportion to the time waited limits what polling can add: a service is noticed as ready late by at most
// this share of its own start-up time, and a slow one is not asked a thousand times. A pause in proportion to the
// services that wait at the same time limits what polling takes from the machine on which they start.

const SHARE_OF_LOOK = 0.02;
const SHARE_OF_COMMAND = 0.05;

/** All that wait together are asked at most 63 times a second, which takes less than a twentieth of a core. */
const LOOK_FOR_EACH_MS = 16;
/** All together at most two and a half times a second, because each is a call to the daemon. */
const STATE_FOR_EACH_MS = 400;

/**
 * The pause before the next network probe, which costs a fraction of a millisecond: 5 to 30 ms, so a route is proven
 * within 50 ms of the service's first answer; after half a minute 250 ms, which is less than a hundredth of the wait.
 *
 * @param waiting how many services of the step wait, this one included
 */
export function pauseBeforeLookMs(waitedMs: number, waiting: number): number {
  const aloneMs = between(5, waitedMs < 30_000 ? 30 : 250, waitedMs * SHARE_OF_LOOK);
  return waiting < 2 ? aloneMs : Math.max(aloneMs, waiting * LOOK_FOR_EACH_MS);
}

/**
 * The time until the next multiple of the pause that is not too near, so that all who pause equally long wake up
 * together: ten questions at once cost half of what they cost one by one.
 */
export function untilBeatMs(nowMs: number, pauseMs: number): number {
  const leftMs = pauseMs - (nowMs % pauseMs);
  return leftMs < pauseMs / 2 ? leftMs + pauseMs : leftMs;
}

/** The pause before a container's state is asked for again; its end is usually told without a question. */
export function pauseBeforeStateMs(waiting: number): number {
  return Math.max(1_000, waiting * STATE_FOR_EACH_MS);
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
