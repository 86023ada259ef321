import type { ProbeAnswer } from "../ports/probe.ts";

/** The attempts over one route, one at a time. */
export interface RouteAttempts {
  /** Starts one, unless one is under way, has just succeeded unnoticed, or the route was dead a moment ago. */
  begin(): void;
  /** The attempt that is under way; its end is also in `last`. */
  readonly underWay: Promise<void> | undefined;
  /** Whether somebody has answered the attempt that is under way, and only who it was is still open. */
  readonly isAnswered: boolean;
  /** How long the attempt that is under way has lasted. */
  lastedMs(): number;
  /** `undefined` before the first has ended, and while one is under way again. */
  readonly last: ProbeAnswer | undefined;
  /** Tells that `last` was noticed. */
  noticed(): void;
}

/** A success between two looks counts in the next one if it is no older: over a slow network each ends in between. */
const FRESH_MS = 250;

/** Doubles from one dead attempt to the next. */
const FIRST_BACK_OFF_MS = 50;
const LONGEST_BACK_OFF_MS = 1_000;

/**
 * A route over which nobody answers is asked ever less often: names that do not resolve would else keep the four
 * threads of Node's resolver busy, for which others wait too.
 */
export function routeAttempts(
  ask: (onAnswered: () => void) => Promise<ProbeAnswer>,
  nowMs: () => number,
): RouteAttempts {
  let isAnswered = false;
  let underWay: Promise<void> | undefined;
  let last: ProbeAnswer | undefined;
  let startedAtMs = 0;
  let deadCount = 0;
  let notBeforeMs = 0;
  let unnoticedUntilMs = 0;

  function end(answer: ProbeAnswer): void {
    underWay = undefined;
    isAnswered = false;
    last = answer;
    deadCount = answer.kind === "ready" || answer.isReached ? 0 : deadCount + 1;
    const backOffMs = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (deadCount - 1));
    notBeforeMs = deadCount === 0 ? 0 : nowMs() + backOffMs;
    unnoticedUntilMs = answer.kind === "ready" ? nowMs() + FRESH_MS : 0;
  }
  return {
    begin() {
      if (underWay !== undefined || nowMs() < Math.max(notBeforeMs, unnoticedUntilMs)) return;
      startedAtMs = nowMs();
      underWay = ask(() => {
        isAnswered = true;
      }).then(end);
    },
    get isAnswered() {
      return isAnswered;
    },
    get underWay() {
      return underWay;
    },
    lastedMs: () => nowMs() - startedAtMs,
    get last() {
      return underWay === undefined ? last : undefined;
    },
    noticed() {
      unnoticedUntilMs = 0;
    },
  };
}
