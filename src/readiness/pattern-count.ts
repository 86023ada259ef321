import { createContext, Script } from "node:vm";
import { UserError } from "../user-error.ts";

const LONGEST_MS = 500;
/** Compiled when first needed: most jobs wait for no pattern. */
let count: Script | undefined;
const COUNT = "lines.filter((line) => expression.test(line)).length";

export class PatternTooSlow extends UserError {}

/** Counts the lines that contain the pattern. */
export type CountMatches = (lines: readonly string[]) => number;

/**
 * Prepares a pattern. Its author does not control the lines, and some patterns take endless time for some lines,
 * during which nothing else here would run: after half a second it gives up, and a `UserError` says so.
 */
export function patternCount(pattern: string): CountMatches {
  const context = createContext({ expression: new RegExp(pattern), lines: [] as readonly string[] });
  return (lines) => {
    context.lines = lines;
    try {
      count ??= new Script(COUNT);
      return count.runInContext(context, { timeout: LONGEST_MS });
    } catch (error) {
      if (!isTimeout(error)) throw error;
      throw new PatternTooSlow("the `wait` pattern takes too long on this service's output", {
        hint: "Write it without .* in the middle, or match a shorter text.",
      });
    }
  };
}

/** It comes from the script's own realm, so it is not an `Error` of ours. */
function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
