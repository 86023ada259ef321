/** One text with services. */
export interface RequestText {
  /** As errors name it: `services`, or the file's path. */
  readonly origin: string;
  /** Only in an input the runner has evaluated `${{ }}`. */
  readonly kind: "input" | "file";
  readonly text: string;
}
