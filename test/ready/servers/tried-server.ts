import type { ImageRecipe } from "../../bed/images/home-made/recipe.ts";
import type { Operation } from "../clients/operation.ts";

/** A real server, and how it is tried as a known image. */
export interface TriedServer {
  /** Of its preset. */
  readonly title: string;
  /** For docs/presets.md. */
  readonly version: string;
  /** The name by which a preset knows it. */
  readonly image: string;
  readonly recipe: ImageRecipe;
  /** The first is the one that the operation asks. */
  readonly ports: readonly number[];
  readonly operation: Operation;
  readonly env?: Readonly<Record<string, string>>;
  readonly command?: string;
  /** The health command that people give it, if there is a usual one. */
  readonly healthCommand?: string;
  /** Makes its first start last longer, in the two phases of its image. */
  readonly script?: { readonly path: string; readonly text: string };
}
