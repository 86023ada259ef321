import type { TextPlace } from "../yaml/place.ts";

/** A problem with a word of a service's command line, at the place where the user wrote it. */
export interface PlacedProblem {
  readonly place: TextPlace;
  readonly message: string;
  readonly hint: string | undefined;
}
