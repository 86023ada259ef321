/** A word of a command line, and the characters of the text that it comes from. */
export interface Word {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}
