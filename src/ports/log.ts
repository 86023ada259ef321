/** What something is waiting for, or busy with. */
export interface Underway {
  /** Such as `it has not started`, or `pulling, 1 of 3 layers`. */
  readonly text: string;
  /** How far a download is; `total` is 0 while unknown. */
  readonly bytes?: { readonly done: number; readonly total: number };
}

/** What the user sees while it runs. Lines are printed immediately; GitHub folds groups. */
export interface Log {
  info(line: string): void;
  /** Lines that others wrote, such as a service: marked as foreign, repeated ones counted, never obeyed. */
  foreign(lines: readonly string[]): void;
  /** Shown only with step debug logging. */
  debug(line: string): void;
  notice(sentence: string): void;
  warning(sentence: string): void;
  /**
   * What goes on at this moment with a service or an image, or `undefined` once that is over. Only a log that can redraw
   * its lines has this: in all others it would be noise.
   */
  underway?(about: string, doing: Underway | undefined): void;
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}
