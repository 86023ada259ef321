import type { FlagValues } from "./command-line/parse-command-line.ts";
import type { System } from "./system.ts";

/** How standard error is written. */
interface LogManner {
  readonly hasColors: boolean;
  readonly isQuiet: boolean;
  /** Whether lines are drawn again: a person looks at a terminal. A CI may give its jobs one, and keeps every drawing. */
  readonly isLive: boolean;
  readonly hasUnicode: boolean;
}

/** By the flags, NO_COLOR, TERM, the locale, and where standard error leads. */
export function decideManner(
  flags: FlagValues,
  where: {
    readonly environment: Readonly<Record<string, string | undefined>>;
    readonly system: System | undefined;
    readonly isTerminal: boolean;
  },
): LogManner {
  const { environment, system, isTerminal } = where;
  const color = flags.get("color")?.[0] ?? "auto";
  const isQuiet = flags.has("quiet");
  const isCapable = isTerminal && environment.TERM !== "dumb";
  // In this order they count for setlocale(3).
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || "";
  return {
    hasColors: color === "always" || (color === "auto" && isCapable && !environment.NO_COLOR),
    isQuiet,
    isLive: isCapable && system === undefined && !isQuiet,
    hasUnicode: /utf-?8/i.test(locale),
  };
}
