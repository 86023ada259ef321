/** What the user sees while it runs. Lines go out at once; groups fold in GitHub's view. */
export interface Log {
  info(line: string): void;
  /** Lines that somebody else wrote, a service for example: marked as such, repeated ones counted, obeyed in nothing. */
  foreign(lines: readonly string[]): void;
  /** Shown only with step debug logging. */
  debug(line: string): void;
  notice(sentence: string): void;
  warning(sentence: string): void;
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}
