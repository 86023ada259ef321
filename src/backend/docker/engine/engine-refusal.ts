import { Refusal } from "../../refusal.ts";

/** The daemon refused a call: its own sentence, with the HTTP status. */
export class EngineRefusal extends Refusal {
  /** A call such as `POST /containers/create`. */
  readonly call: string;
  /** The daemon's own sentence. */
  readonly reason: string;
  readonly statusCode: number;

  constructor(call: string, reason: string, statusCode: number) {
    super(`the daemon refused ${call}: ${reason} (${statusCode})`, {
      hint: "See the daemon's own log for more.",
    });
    this.call = call;
    this.reason = reason;
    this.statusCode = statusCode;
  }
}

/** Whether the daemon refused with one of these statuses. */
export function isRefusal(thrown: unknown, ...statusCodes: number[]): thrown is EngineRefusal {
  return thrown instanceof EngineRefusal && statusCodes.includes(thrown.statusCode);
}
