import { Refusal } from "../../refusal.ts";

/** What the API server says when it refuses a call. */
interface Refused {
  /** A call such as `POST /pods`. */
  readonly call: string;
  /** The server's own sentence. */
  readonly sentence: string;
  readonly statusCode: number;
  /** Its word for it, such as `Forbidden` or `AlreadyExists`; empty if it gives none. */
  readonly reason: string;
}

/** The API server refused a call. */
export class ClusterRefusal extends Refusal {
  readonly call: string;
  readonly sentence: string;
  readonly statusCode: number;
  readonly reason: string;

  constructor({ call, sentence, statusCode, reason }: Refused) {
    super(`the cluster refused ${call}: ${sentence} (${statusCode})`, {
      hint: "Check which policies and quotas the cluster has for this namespace.",
    });
    this.call = call;
    this.sentence = sentence;
    this.statusCode = statusCode;
    this.reason = reason;
  }
}

/** Whether the API server refused with one of these statuses. */
export function isClusterRefusal(thrown: unknown, ...statusCodes: number[]): thrown is ClusterRefusal {
  return thrown instanceof ClusterRefusal && statusCodes.includes(thrown.statusCode);
}
