import { UserError } from "../user-error.ts";
import type { RouteAnswer } from "./route.ts";
import type { End } from "./service-state.ts";

/** Details in addition to the reason. */
interface FailureDetails {
  readonly hint: string;
  /** `undefined` if it failed before there was a container. */
  readonly containerId?: string;
  readonly tried?: readonly RouteAnswer[];
  /** Set if its container has ended. */
  readonly end?: End;
  readonly cause?: unknown;
}

/** Why one service could not be brought up, with what the failure report needs to explain it. */
export class ServiceFailure extends UserError {
  readonly service: string;
  readonly containerId: string | undefined;
  readonly tried: readonly RouteAnswer[];
  readonly end: End | undefined;
  readonly #reason: string;
  readonly #details: FailureDetails;

  constructor(service: string, reason: string, details: FailureDetails) {
    super(`${service} ${reason}`, details);
    this.service = service;
    this.containerId = details.containerId;
    this.tried = details.tried ?? [];
    this.end = details.end;
    this.#reason = reason;
    this.#details = details;
  }

  /** The same failure with a better next step. */
  withHint(hint: string): ServiceFailure {
    return new ServiceFailure(this.service, this.#reason, { ...this.#details, hint });
  }
}
