/** Lines repeat; this many leave enough different ones to report. */
export const READ_LINES = 400;

/** What a service printed last, oldest first. */
export type ReadLines =
  | { readonly kind: "read"; readonly lines: readonly string[] }
  /** `reason` completes "cannot be read: ". */
  | { readonly kind: "unreadable"; readonly reason: string };
