import { UserError } from "../user-error.ts";
import { addProblem, type Findings } from "./problem.ts";
import type { TextPlace } from "./yaml/place.ts";

/** Stops reading one value; the caller adds the place. */
export function refuse(message: string, hint?: string): never {
  throw new UserError(message, hint === undefined ? {} : { hint });
}

/** Reads one value; its refusal becomes a problem at the place. */
export function readAt<T>(place: TextPlace, findings: Findings, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    addProblem(findings, place, error.message, error.hint);
    return undefined;
  }
}
