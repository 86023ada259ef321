import type { Stage } from "../backend/docker/place/stage.ts";
import type { DescribedService } from "./described-service.ts";

const DEFAULT_MS = 120_000;

/** Milliseconds that a service has from its container's start: its own word, the step's, its preset's, the general one. */
export function timeoutOf({ service, preset }: DescribedService, { timeoutMs }: Stage): number {
  return service.timeoutMs ?? timeoutMs ?? preset?.timeoutMs ?? DEFAULT_MS;
}
