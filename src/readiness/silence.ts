/** What the container itself tells about ports that do not answer. */
export interface Silence {
  readonly kind: /** It cannot tell. */
    | "unknown"
    /** It listens on nothing at all, as while it is starting. */
    | "not-open-yet"
    | "on-its-loopback"
    | "elsewhere"
    | "elsewhere-on-its-loopback"
    /** On these very ports, so it is their answer that is wrong. */
    | "listens";
  /** Why no client is served there; empty if nothing is known. */
  readonly sentence: string;
  /** The ports that accept connections from outside, lowest first. */
  readonly open: readonly number[];
}

/**
 * Whether it says all that people need. How each route fails tells no more then, and Docker's proxy, which accepts on a
 * published port whether or not anything listens behind it, contradicts it.
 */
export function tellsAll({ kind }: Silence): boolean {
  return kind !== "unknown" && kind !== "listens";
}
