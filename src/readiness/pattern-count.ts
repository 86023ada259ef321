import { createContext, Script } from "node:vm";
import { UserError } from "../user-error.ts";

const LONGEST_MS = 500;
const count = new Script("lines.filter((line) => expression.test(line)).length");

export class PatternTooSlow extends UserError {}

/** How many of the lines contain the pattern. */
export type CountMatches = (lines: readonly string[]) => number;

/**
 * Prepares a pattern. Its author is not the one who prints the lines, and some patterns need time without end for some
 * lines, in which nothing else here would run: after half a second they are given up, and `UserError` says so.
 */
export function patternCount(pattern: string): CountMatches {
  const context = createContext({ expression: new RegExp(pattern), lines: [] as readonly string[] });
  return (lines) => {
    context.lines = lines;
    try {
      return count.runInContext(context, { timeout: LONGEST_MS });
    } catch (error) {
      if (!isTimeout(error)) throw error;
      throw new PatternTooSlow("the pattern of its `wait` needs too long for what the service says", {
        hint: "Write it without .* in its middle, or look for a shorter text.",
      });
    }
  };
}

/** It comes from the script's own realm, so that it is no `Error` of ours. */
function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
