import type { Clock } from "../ports/clock.ts";
import { pauseBeforeLookMs, pauseBeforeStateMs, untilBeatMs } from "./pace.ts";

/** How often the services of a step are asked: the more of them wait at the same time, the less often each of them. */
export interface Pace {
  /** Counts a service among those that wait, as long as its wait lasts. */
  during<Outcome>(wait: () => Promise<Outcome>): Promise<Outcome>;
  /** The pause before the next look over the network or at the log, when its wait has lasted that long. */
  beforeLookMs(waitedMs: number): number;
  /** The pause before its container's state is asked for again. */
  beforeStateMs(): number;
}

export function paceOfStep(clock: Pick<Clock, "nowMs">): Pace {
  let waiting = 0;
  return {
    async during(wait) {
      waiting += 1;
      try {
        return await wait();
      } finally {
        waiting -= 1;
      }
    },
    beforeLookMs(waitedMs) {
      const pauseMs = pauseBeforeLookMs(waitedMs, waiting);
      return waiting < 2 ? pauseMs : untilBeatMs(clock.nowMs(), pauseMs);
    },
    beforeStateMs: () => pauseBeforeStateMs(waiting),
  };
}
