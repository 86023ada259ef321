import { UserError } from "../user-error.ts";

/** A call that was answered, and refused; each backend has its own kind of it. */
export abstract class Refusal extends UserError {
  /** The status of HTTP. */
  abstract readonly statusCode: number;
}
