import { formatLimit } from "../report/format-seconds.ts";
import type { DescribedService } from "./described-service.ts";

const DEFAULT_MS = 120_000;

/** How long a service has from its start, and who says so. */
export interface Timeout {
  readonly ms: number;
  /** How long it has if neither it nor the step sets one. */
  readonly defaultMs: number;
  /** `undefined` if the user does. */
  readonly from: "default" | "known to be slow" | undefined;
}

/** Its own `timeout`, the step's, its preset's, or the default. */
export function timeoutOf(
  { service, preset }: Pick<DescribedService, "service" | "preset">,
  ofStepMs: number | undefined,
): Timeout {
  const defaultMs = preset?.timeoutMs ?? DEFAULT_MS;
  const wanted = service.timeoutMs ?? ofStepMs;
  if (wanted !== undefined) return { ms: wanted, defaultMs, from: undefined };
  return { ms: defaultMs, defaultMs, from: preset?.timeoutMs === undefined ? "default" : "known to be slow" };
}

/** `120 s (default)` */
export function describeTimeout({ ms, from }: Timeout): string {
  const limit = formatLimit(ms);
  return from === undefined ? limit : `${limit} (${from})`;
}

/** `now 15 s, default 120 s`: what a hint to set a longer one compares. */
export function timeoutNow({ ms, defaultMs, from }: Timeout): string {
  const now = `now ${formatLimit(ms)}`;
  return from === undefined ? `${now}, default ${formatLimit(defaultMs)}` : `${now}, the default`;
}
