/**
 * An error that the user can mend: one sentence with the place and the reason, and a hint that names the next step.
 * Anything else that is thrown is our own bug and may show its stack.
 */
export class UserError extends Error {
  override readonly name: string = "UserError";
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.hint = options.hint;
  }
}

/** The sentence of whatever was thrown, for a line of the log. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
