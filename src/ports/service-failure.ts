import { type ErrorOptions, UserError } from "../user-error.ts";
import type { RouteAnswer } from "./route.ts";
import type { End } from "./service-state.ts";

/** Details in addition to the reason. */
interface FailureDetails extends ErrorOptions {
  readonly hint: string;
  /** `undefined` if it failed before there was a container. */
  readonly containerId?: string;
  readonly tried?: readonly RouteAnswer[];
  /** Set if its container has ended. */
  readonly end?: End;
  /** How long it had, and what a command that was to succeed printed last. */
  readonly waited?: Waited;
}

/** A wait that was in vain. */
export interface Waited {
  /** `undefined` if its timeout is over. */
  readonly forMs: number | undefined;
  /** `120 s (default)` */
  readonly timeout: string;
  /** What the command of a check that did not pass printed; empty if there was none. */
  readonly commandOutput: string;
}

/** Why one service could not be brought up, with what the failure report needs to explain it. */
export class ServiceFailure extends UserError {
  readonly service: string;
  readonly containerId: string | undefined;
  readonly tried: readonly RouteAnswer[];
  readonly end: End | undefined;
  readonly waited: Waited | undefined;
  readonly #reason: string;
  readonly #details: FailureDetails;

  constructor(service: string, reason: string, details: FailureDetails) {
    super(`${service} ${reason}`, details);
    this.service = service;
    this.containerId = details.containerId;
    this.tried = details.tried ?? [];
    this.end = details.end;
    this.waited = details.waited;
    this.#reason = reason;
    this.#details = details;
  }

  override get title(): string | undefined {
    return this.topic && `${this.service}: ${this.topic}`;
  }

  /** The same failure, better explained; `because` is appended to its sentence. */
  explained(better: Partial<FailureDetails>, because?: string): ServiceFailure {
    const reason = because === undefined ? this.#reason : `${this.#reason}: ${because}`;
    return new ServiceFailure(this.service, reason, { ...this.#details, ...better });
  }
}
