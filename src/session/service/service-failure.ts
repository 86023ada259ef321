import type { RouteAnswer } from "../../reachability/look-over-route.ts";
import { UserError } from "../../user-error.ts";

/** Why one service could not be brought up, with what the failure report needs to explain it. */
export class ServiceFailure extends UserError {
  readonly service: string;
  /** `undefined` where it failed before there was a container. */
  readonly containerId: string | undefined;
  readonly tried: readonly RouteAnswer[];

  constructor(
    service: string,
    reason: string,
    details: { hint: string; containerId?: string; tried?: readonly RouteAnswer[]; cause?: unknown },
  ) {
    super(`${service} ${reason}`, details);
    this.service = service;
    this.containerId = details.containerId;
    this.tried = details.tried ?? [];
  }
}
