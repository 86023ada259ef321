/** What the user sees while it runs. Lines are printed immediately; GitHub folds groups. */
export interface Log {
  info(line: string): void;
  /** Lines that others wrote, such as a service: marked as foreign, repeated ones counted, never obeyed. */
  foreign(lines: readonly string[]): void;
  /** Shown only with step debug logging. */
  debug(line: string): void;
  notice(sentence: string): void;
  warning(sentence: string): void;
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}
