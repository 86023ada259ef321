import type { ContainerFacts } from "../backend/docker/engine/engine.ts";
import type { PortLooks, RoutesToContainer } from "../reachability/port-looks.ts";
import type { DescribedService } from "./described-service.ts";

/** A service whose container has been started, with what is known for asking it. */
export interface StartedService extends DescribedService {
  readonly container: ContainerFacts;
  /** By the tools' clock. */
  readonly startedAtMs: number;
  readonly looks: PortLooks;
  readonly target: RoutesToContainer;
}
