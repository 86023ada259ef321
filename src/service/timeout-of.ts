import type { DescribedService } from "./described-service.ts";

const DEFAULT_MS = 120_000;

/** How long a service has from its start, and who says so. */
interface Timeout {
  readonly ms: number;
  /** `undefined` if the user does. */
  readonly from: "default" | "known to be slow" | undefined;
}

/** Its own `timeout`, the step's, its preset's, or the default. */
export function timeoutOf(
  { service, preset }: Pick<DescribedService, "service" | "preset">,
  ofStepMs: number | undefined,
): Timeout {
  const wanted = service.timeoutMs ?? ofStepMs;
  if (wanted !== undefined) return { ms: wanted, from: undefined };
  if (preset?.timeoutMs !== undefined) return { ms: preset.timeoutMs, from: "known to be slow" };
  return { ms: DEFAULT_MS, from: "default" };
}

/** `120 s (default)` */
export function describeTimeout({ ms, from }: Timeout): string {
  const limit = `${ms / 1_000} s`;
  return from === undefined ? limit : `${limit} (${from})`;
}
