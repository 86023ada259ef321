/** A word of a command line, and which characters of the text it was made from. */
export interface Word {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}
