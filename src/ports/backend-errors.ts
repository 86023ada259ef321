import { UserError } from "../user-error.ts";

/** A call without a complete answer: the backend may still be executing it. */
export class Unanswered extends UserError {}

/** The backend keeps nothing of what a service prints, so that asking again is useless. */
export class LogNotKept extends UserError {}
