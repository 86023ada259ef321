import type { DescribedService } from "./described-service.ts";

const DEFAULT_MS = 120_000;

/** Milliseconds that a service has from its start: its own word, the step's, its preset's, the general one. */
export function timeoutOf(
  { service, preset }: Pick<DescribedService, "service" | "preset">,
  ofStepMs: number | undefined,
): number {
  return service.timeoutMs ?? ofStepMs ?? preset?.timeoutMs ?? DEFAULT_MS;
}
