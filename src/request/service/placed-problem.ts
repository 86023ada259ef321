import type { TextPlace } from "../yaml/place.ts";

/** Something wrong with a word of a service's command line, where the user wrote it. */
export interface PlacedProblem {
  readonly place: TextPlace;
  readonly message: string;
  readonly hint: string | undefined;
}
