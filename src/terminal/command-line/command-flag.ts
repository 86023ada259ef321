/** One flag of the command line; help, man page, completion and parser are made of these. */
export interface CommandFlag {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; `undefined` for a switch. */
  readonly value?: string;
  /** The value of a flag that is written without one. */
  readonly alone?: string;
  /** The values that it can have. */
  readonly choices?: readonly string[];
  readonly isRepeatable?: true;
  /** One sentence. */
  readonly does: string;
}
