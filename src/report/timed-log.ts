import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";

/** A log whose own lines start with the seconds since it was created; what others wrote stays unchanged. */
export function timedLog(log: Log, clock: Pick<Clock, "nowMs">): Log {
  const startedAtMs = clock.nowMs();
  return {
    ...log,
    info: (line) => log.info(`${((clock.nowMs() - startedAtMs) / 1000).toFixed(1).padStart(6)} s  ${line}`),
  };
}
