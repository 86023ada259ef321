import type { RunningService } from "../ports/running-service.ts";
import type { PortLooks } from "../reachability/port-looks.ts";
import type { DescribedService } from "./described-service.ts";

/** A service that has started, with the means to look at it. */
export interface StartedService extends DescribedService {
  readonly running: RunningService;
  /** On the clock of the tools. */
  readonly startedAtMs: number;
  readonly looks: PortLooks;
}
