import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Place } from "../ports/place.ts";
import type { DeclaredPorts } from "../request/templates/reference.ts";
import type { Progress } from "./progress.ts";

/** What bringing up one service of a step needs beside its request. */
export interface ServiceTools {
  readonly place: Place;
  readonly clock: Clock;
  readonly log: Log;
  readonly progress: Progress;
  /** Of all services of the step. */
  readonly declaredPorts: DeclaredPorts;
  /** The step's own `timeout`, for services without one. */
  readonly timeoutMs: number | undefined;
  /** Aborts when the step is cancelled or another service has failed. */
  readonly signal: AbortSignal;
}
