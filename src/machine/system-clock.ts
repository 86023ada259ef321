import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "../ports/clock.ts";

/** Node fires longer timers immediately (timers.md, setTimeout). */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  nowMs: () => performance.now(),
  sleep: async (ms, signal) => {
    try {
      await delay(Math.min(ms, LONGEST_TIMER_MS), undefined, signal && { signal });
    } catch (error) {
      // Node wraps the reason in an AbortError; callers want the reason itself.
      signal?.throwIfAborted();
      throw error;
    }
  },
};
