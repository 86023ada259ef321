import { Unanswered } from "../../../ports/backend-errors.ts";
import { messageOf } from "../../../user-error.ts";

/** A call to the API server without a complete answer, although it was tried for a while. */
export class ClusterBreakdown extends Unanswered {
  /** The socket's error code, such as `ECONNREFUSED`; empty if the connection itself worked. */
  readonly code: string;

  /** @param call such as `POST /pods` */
  constructor(call: string, cause: unknown) {
    super(`the cluster did not answer ${call}: ${messageOf(cause)}`, {
      hint: "Check whether the cluster's API server was restarted or is overloaded, and whether a NetworkPolicy keeps this job from it.",
      cause,
    });
    this.code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  }
}
