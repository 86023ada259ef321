import type { ProcessIdentity } from "./process-table.ts";

/** A main of this post's own step that runs on although nothing in post's state names it. */
export interface UnknownMain {
  readonly identity: ProcessIdentity;
  /** What it has saved by now, by name. */
  saved(): Readonly<Record<string, string>>;
}
