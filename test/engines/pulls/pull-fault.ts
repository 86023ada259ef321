import type { RegistryFault } from "../../registry/faulty-front.ts";
import type { Platform } from "../../registry/publish-image.ts";

/** Where the images of a test come from, as `host:port`. */
export interface Hosts {
  readonly plain: string;
  /** Its authority is known to the engine. */
  readonly trusted: string;
  /** Its authority is not. */
  readonly untrusted: string;
  /** An address that nobody has. */
  readonly nobody: string;
}

/** @param nth of all requests for a manifest of this repository, by tag or digest, or for this layer, from 1 */
export type FaultOfPull = (what: "manifest" | "layer", nth: number) => RegistryFault | undefined;

/** One thing that goes wrong between an engine and a registry, and what becomes of it. */
export interface PullFault {
  /** As a row of the table. */
  readonly fault: string;
  /** The repository's name, so that the front knows whose request it is. */
  readonly repository: string;
  /** The plain registry's unless given. */
  readonly host?: keyof Hosts | { readonly named: string };
  readonly login?: "none" | "wrong";
  readonly tag?: string;
  readonly platforms?: readonly Platform[];
  readonly options?: string;
  readonly layerBytes?: number;
  readonly faultOf?: FaultOfPull;
  readonly becomes: "pulled" | "an error";
  /** Some engines try again by themselves: "a few" if that may be enough, "up to 4" if nothing is. */
  readonly tries: 1 | 4 | "a few" | "up to 4";
  /** What the user must read. */
  readonly reads: RegExp;
}
