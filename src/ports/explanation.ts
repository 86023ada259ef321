import type { PlaceWishes } from "./place.ts";

/** One thing that is known about where this process is, for people to read. */
export interface Explanation {
  /** A word or two. */
  readonly label: string;
  readonly text: string;
}

/** A backend that can say how it would place services. */
export interface Explainer {
  /** How this process would reach services, and why; changes nothing. `Backend.connect` comes first. */
  explain(wishes: Pick<PlaceWishes, "publish" | "publishAddress">): Promise<Explanation[]>;
}
