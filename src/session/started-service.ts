import type { ContainerFacts, ImageFacts } from "../docker/engine.ts";
import type { PortLooks, RoutesToContainer } from "../reachability/port-looks.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import type { ServiceRequest } from "../request/request.ts";

/** A service whose container has been started, with what is known for asking it. */
export interface StartedService {
  readonly service: ServiceRequest;
  readonly container: ContainerFacts;
  readonly image: ImageFacts;
  readonly preset: KnownService | undefined;
  readonly looks: PortLooks;
  readonly target: RoutesToContainer;
}
