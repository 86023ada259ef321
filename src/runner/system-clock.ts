import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "../clock.ts";

export const systemClock: Clock = {
  nowMs: () => performance.now(),
  epochSeconds: () => Math.floor(Date.now() / 1_000),
  sleep: async (ms, signal) => {
    try {
      await delay(ms, undefined, signal && { signal });
    } catch (error) {
      // Node wraps the reason into an AbortError; who waits wants the reason itself.
      signal?.throwIfAborted();
      throw error;
    }
  },
};
