import { Unanswered } from "../../../ports/backend-errors.ts";
import { messageOf } from "../../../user-error.ts";

/**
 * A call to the daemon without a complete answer: the connection was refused or cut, it stalled, or the answer was
 * garbage.
 */
export class EngineBreakdown extends Unanswered {
  /** A call such as `POST /containers/create`. */
  readonly call: string;
  /** The socket's error code, such as `ECONNREFUSED`; empty if the connection itself worked. */
  readonly code: string;

  constructor(
    call: string,
    cause: unknown,
    words: { message: string; hint: string } = brokenOff(call, cause),
  ) {
    super(words.message, { hint: words.hint, cause });
    this.call = call;
    this.code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  }
}

/** An answer that no daemon gives: malformed, not JSON, or endless. */
export class UnreadableAnswer extends EngineBreakdown {
  constructor(call: string, cause: unknown) {
    super(call, cause, {
      message: `the answer to ${call} did not come from a Docker daemon: ${messageOf(cause)}`,
      hint: "Check what answers at the daemon's address, and any proxy between this job and the daemon.",
    });
  }
}

function brokenOff(call: string, cause: unknown): { message: string; hint: string } {
  return {
    message: `lost the connection to the Docker daemon during ${call}: ${messageOf(cause)}`,
    hint: "Check the daemon's own log, and whether it was restarted or its machine is overloaded.",
  };
}
