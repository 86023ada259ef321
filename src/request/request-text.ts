/** One text with services. */
export interface RequestText {
  /** As errors name it: `services`, or the file's path. */
  readonly origin: string;
  /** Only in an input the runner has evaluated `${{ }}`. */
  readonly kind: "input" | "file";
  /** A file outside of the workspace may be anything of this machine: no error quotes it. */
  readonly isOutside?: boolean;
  readonly text: string;
}

/** One that was named and could not be read, so that nobody knows its services. */
export interface UnreadText {
  /** The input that names it. */
  readonly origin: string;
  readonly kind: "unread";
  readonly why: string;
  readonly hint: string | undefined;
}
