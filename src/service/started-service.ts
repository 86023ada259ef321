import type { RunningService } from "../ports/running-service.ts";
import type { PortLooks } from "../reachability/port-looks.ts";
import type { DescribedService } from "./described-service.ts";

/** A service that has been started, with what is known for asking it. */
export interface StartedService extends DescribedService {
  readonly running: RunningService;
  /** By the tools' clock. */
  readonly startedAtMs: number;
  readonly looks: PortLooks;
}
