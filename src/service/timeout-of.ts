import type { DescribedService } from "./described-service.ts";

const DEFAULT_MS = 120_000;

/** Milliseconds that a service has from its start: its own `timeout`, the step's, its preset's, or the default. */
export function timeoutOf(
  { service, preset }: Pick<DescribedService, "service" | "preset">,
  ofStepMs: number | undefined,
): number {
  return service.timeoutMs ?? ofStepMs ?? preset?.timeoutMs ?? DEFAULT_MS;
}
