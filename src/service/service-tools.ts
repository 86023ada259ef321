import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Place } from "../ports/place.ts";
import type { Pace } from "../readiness/pace-of-step.ts";
import type { DeclaredPorts } from "../request/templates/reference.ts";
import type { Preparations } from "./preparations.ts";
import type { Progress } from "./progress.ts";
import type { StartedService } from "./started-service.ts";
import type { Timelines } from "./timelines.ts";

/** What is needed to start one service of a step, in addition to its request. */
export interface ServiceTools {
  readonly place: Place;
  readonly prepare: Preparations["prepare"];
  readonly clock: Clock;
  readonly log: Log;
  readonly pace: Pace;
  readonly progress: Progress;
  readonly timelines: Timelines;
  /** The declared ports of all services of the step. */
  readonly declaredPorts: DeclaredPorts;
  /** The step's own `timeout`, for services without one. */
  readonly timeoutMs: number | undefined;
  /** Aborts when the step is cancelled or another service has failed. */
  readonly signal: AbortSignal;
  /** Called once a service is ready. */
  onReady(started: StartedService): void;
}
