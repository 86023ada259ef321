import { Unanswered } from "../ports/backend-errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Place, PreparedService } from "../ports/place.ts";
import { ServiceFailure } from "../ports/service-failure.ts";
import type { ServiceRequest } from "../request/request.ts";
import { UserError } from "../user-error.ts";

/** After one cannot be had, the others may go on for this long: a registry knows by then whether it has an image. */
const OTHERS_GO_ON_FOR_MS = 2_000;

/** Gets what a step's services need before they can start, such as their images. */
export interface Preparations {
  /** Rejects with the reason why it cannot be had. */
  prepare(service: ServiceRequest): Promise<PreparedService>;
  /** The failure of a step, with those of all its services that cannot be had if this is one of them. */
  completed(failure: unknown): unknown;
}

/**
 * Prepares services until `failed` aborts. If it aborts because one of them cannot be had, the others may go on for a
 * moment: a user who mends only the first of two misspelt images would meet the second in the next run.
 *
 * `over` aborts when the step is cancelled, or when all services have come to their end.
 */
export function preparationsOf(
  place: Pick<Place, "prepare">,
  { clock, failed, over }: { clock: Pick<Clock, "sleep">; failed: AbortSignal; over: AbortSignal },
): Preparations {
  const failures: unknown[] = [];
  const late = new AbortController();
  const signal = AbortSignal.any([late.signal, over]);
  const onFailure = async () => {
    if (failures.includes(failed.reason)) await clock.sleep(OTHERS_GO_ON_FOR_MS, over).catch(() => {});
    late.abort(failed.reason);
  };
  failed.addEventListener("abort", onFailure, { once: true });
  return {
    async prepare(service) {
      try {
        return await place.prepare(service, signal);
      } catch (error) {
        if (!signal.aborted) failures.push(error);
        throw error;
      }
    },
    completed: (failure) => (failures.includes(failure) ? withOthers(failure, failures) : failure),
  };
}

/** A backend that does not answer fails all services in the same way, so that one sentence is enough. */
function withOthers(failure: unknown, failures: readonly unknown[]): unknown {
  if (!isOwn(failure)) return failure;
  const others = failures
    .filter(isOwn)
    .filter((other) => other !== failure)
    .map((other) => (other.hint ? `${other.message}\nHint: ${other.hint}` : other.message));
  if (failure instanceof ServiceFailure) return failure.explained({ others });
  const { message, hint, topic, cause, details, evidence } = failure;
  return new UserError(message, { hint, topic, cause, details, evidence, others });
}

/** Whether it is about this service alone. */
function isOwn(failure: unknown): failure is UserError {
  return failure instanceof UserError && !(failure instanceof Unanswered);
}
