import type { ProbeAnswer } from "../ports/probe.ts";

/** The attempts over one route, one at a time. */
export interface RouteAttempts {
  /** Starts an attempt, unless one is in progress, has just succeeded unnoticed, or the route was dead a moment ago. */
  begin(): void;
  /** The attempt in progress; its result will also be in `last`. */
  readonly underWay: Promise<void> | undefined;
  /** Whether something has answered the attempt in progress, and only its identity is still open. */
  readonly isAnswered: boolean;
  /** How long ago the last attempt began. */
  begunMsAgo(): number;
  /** `undefined` before the first attempt has ended, and while another is in progress. */
  readonly last: ProbeAnswer | undefined;
  /** How the attempt before the one in progress was refused. */
  readonly refusedBefore: ProbeAnswer | undefined;
  /** Marks `last` as noticed. */
  noticed(): void;
}

/**
 * A success between two probes counts in the next one if it is not older than this: on a slow network each attempt
 * ends in between.
 */
const FRESH_MS = 250;

/** Doubles with each dead attempt. */
const FIRST_BACK_OFF_MS = 50;
const LONGEST_BACK_OFF_MS = 1_000;

/**
 * A route on which nothing answers is tried less and less often: otherwise, names that do not resolve would keep the
 * four threads of Node's resolver busy, and others wait for those threads too.
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
    begunMsAgo: () => nowMs() - startedAtMs,
    get last() {
      return underWay === undefined ? last : undefined;
    },
    get refusedBefore() {
      return underWay !== undefined && last?.kind === "not-ready" ? last : undefined;
    },
    noticed() {
      unnoticedUntilMs = 0;
    },
  };
}
