import type { Shown } from "./mask.ts";

/** One text of the user. */
export interface Source {
  /** How errors name it: `services`, or the file's path. */
  readonly origin: string;
  readonly text: string;
  /** No error may quote any of it. */
  readonly isOutside?: boolean;
  /** The same text, character for character, as an error about the range may show it. */
  readonly shown: Shown;
}

/** A range of a user's text, and its path in the request. */
export interface TextPlace {
  readonly source: Source;
  /** A path such as `services.postgres.ports[0]`. */
  readonly path: string;
  /** Offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A piece of text that remembers where the user wrote it. */
export interface PlacedText {
  readonly text: string;
  readonly place: TextPlace;
}

/** Reports a problem at a place. */
export type Report = (place: TextPlace, message: string, hint?: string) => void;
