/** What belongs to an error but is too long for its sentence. */
interface ErrorDetails {
  readonly title: string;
  readonly text: string;
}

/**
 * An error that the user can fix: one sentence with the place and the reason, and a hint that names the next step.
 * Anything else that is thrown is our own bug and may show its stack.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";
  readonly hint: string | undefined;
  /** Lines that the log shows before the sentence. */
  readonly details: ErrorDetails | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown; details?: ErrorDetails } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
    this.details = options.details;
  }
}

/** The message of whatever was thrown, as one line for the log. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
