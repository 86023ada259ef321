import { Unanswered } from "../../../ports/backend-errors.ts";
import { messageOf } from "../../../user-error.ts";

/** A call to the daemon that got no whole answer: refused connection, cut, stalled, or answered with rubbish. */
export class EngineBreakdown extends Unanswered {
  /** As `POST /containers/create`. */
  readonly call: string;
  /** Of the socket, as `ECONNREFUSED`; empty where the connection itself was well. */
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

/** An answer that came, but that no daemon gives: of another shape, no JSON, or without end. */
export class UnreadableAnswer extends EngineBreakdown {
  constructor(call: string, cause: unknown) {
    super(call, cause, {
      message: `the answer to ${call} is not one of a Docker daemon: ${messageOf(cause)}`,
      hint: "Check which program answers at the daemon's address, and any proxy between this job and the daemon.",
    });
  }
}

function brokenOff(call: string, cause: unknown): { message: string; hint: string } {
  return {
    message: `the daemon broke off ${call}: ${messageOf(cause)}`,
    hint: "Look into the daemon's own log, and whether it was restarted or its machine is overloaded.",
  };
}
