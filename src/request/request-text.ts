/** One text with services. */
export interface RequestText {
  /** How errors name it: `services`, or the file's path. */
  readonly origin: string;
  /** The runner evaluates `${{ }}` only in an input. */
  readonly kind: "input" | "file";
  /** A file outside the workspace may be anything on this machine, so no error quotes it. */
  readonly isOutside?: boolean;
  readonly text: string;
}

/** A file that was named but could not be read, so its services are unknown. */
export interface UnreadText {
  /** The input that names it. */
  readonly origin: string;
  readonly kind: "unread";
  readonly why: string;
  readonly hint: string | undefined;
}
