/** What asks this program to end before its work is done. */
export type Interruption =
  /** Ctrl-C: the terminal sends it to the command too. */
  | { readonly kind: "pressed"; readonly exitCode: 130 }
  | { readonly kind: "told"; readonly signal: "SIGTERM" | "SIGHUP"; readonly exitCode: 143 | 129 }
  /** A process on whose behalf this one runs has ended without a word. */
  | { readonly kind: "orphaned"; readonly parent: string; readonly exitCode: 143 };

/** Calls the listener at each of them. */
export type Interruptions = (listener: (interruption: Interruption) => void) => void;
