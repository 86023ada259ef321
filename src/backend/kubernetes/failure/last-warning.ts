import type { Event } from "../objects/event.ts";

/**
 * `FailedMount: …`, if that is the last that the cluster noted about a pod; after a warning something else may have gone
 * on, such as the next try of a pull.
 */
export function lastWarning(events: readonly Event[]): string | undefined {
  const last = events.toSorted((one, other) => timeOf(one).localeCompare(timeOf(other))).at(-1);
  return last?.type === "Warning" ? `${last.reason}: ${last.message}` : undefined;
}

function timeOf({ lastTimestamp, eventTime, firstTimestamp }: Event): string {
  return lastTimestamp ?? eventTime ?? firstTimestamp ?? "";
}
