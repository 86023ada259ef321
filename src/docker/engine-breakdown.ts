import { messageOf, UserError } from "../user-error.ts";

/** A call to the daemon that got no whole answer: refused connection, cut, stalled, or answered with rubbish. */
export class EngineBreakdown extends UserError {
  /** As `POST /containers/create`. */
  readonly call: string;
  /** Of the socket, as `ECONNREFUSED`; empty where the connection itself was well. */
  readonly code: string;

  constructor(call: string, cause: unknown) {
    super(`the daemon broke off ${call}: ${messageOf(cause)}`, {
      hint: "Look into the daemon's own log, and whether it was restarted or its machine is overloaded.",
      cause,
    });
    this.call = call;
    this.code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  }
}
