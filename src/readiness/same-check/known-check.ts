/** A health command that tells no more than a preset's look. Connections to the service's port need none. */
export type KnownCheck =
  | CheckedProgram
  /** `curl` or `wget` of a page of the service whose path matches. */
  | { readonly kind: "page"; readonly path: RegExp };

export interface CheckedProgram {
  readonly kind: "program";
  /** Without their directories. */
  readonly programs: readonly string[];
  /** Every option that it may have. */
  readonly options: Readonly<Record<string, OptionKind>>;
  /** An option without which it checks something else. */
  readonly needs?: string;
  /** What its other words must be, separated by a blank. */
  readonly operands: RegExp;
  /** What `echo` must feed it; without it, it reads nothing. */
  readonly input?: RegExp;
  /** What `grep` may look for in its output. */
  readonly answer?: RegExp;
}

/**
 * `attached`: a value in the same word, or none. `host`, `port`, `address`: its value must be the service itself.
 * A regular expression: what its value must be.
 */
export type OptionKind = "flag" | "value" | "attached" | "host" | "port" | "address" | RegExp;

/** A program that checks the server. */
export function program(
  programs: string,
  operands: RegExp,
  more: Partial<Pick<CheckedProgram, "options" | "needs" | "input" | "answer">> = {},
): KnownCheck {
  return { kind: "program", programs: programs.split(" "), operands, options: {}, ...more };
}

export function page(path: RegExp): KnownCheck {
  return { kind: "page", path };
}

/** No words besides options. */
export const NOTHING = /^$/;
