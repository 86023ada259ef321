import { refuse } from "../../refuse.ts";
import type { Shape } from "../shape.ts";
import { converted, text } from "../shapes/scalars.ts";

const LONGEST = 500;

/** A regular expression of JavaScript as text, checked to compile and to need no exponential time. */
export const pattern: Shape<string> = converted(
  text({ expects: "a regular expression" }),
  ({ text: source }) => {
    if (source === "") return refuse("an empty pattern would match at once");
    if (source.length > LONGEST) return refuse(`a pattern has at most ${LONGEST} characters`);
    try {
      new RegExp(source);
    } catch (error) {
      return refuse(
        `this is not a regular expression: ${reasonOf(error)}`,
        "Put a backslash before a character that is meant literally.",
      );
    }
    if (repeatsRepetition(source)) {
      return refuse(
        "this repeats a group that itself repeats or branches, which can take for ever",
        "Leave the outer + or * away.",
      );
    }
    return source;
  },
);

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Invalid regular expression: \/.*\/: /s, "").toLowerCase();
}

/** Whether a group with a repetition, a choice or a back-reference inside is repeated, as in `(a+)+` or `(a|a)*`. */
function repeatsRepetition(source: string): boolean {
  const tokens = source.match(/\\.|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|./gs) ?? [];
  const enclosing: boolean[] = [];
  let isVariable = false;
  for (const [index, token] of tokens.entries()) {
    const isRepeated = isRepetition(tokens[index + 1]);
    if (token === "(") {
      enclosing.push(isVariable);
      isVariable = false;
    } else if (token === ")") {
      if (isVariable && isRepeated) return true;
      isVariable = (enclosing.pop() ?? false) || isVariable || isRepeated;
    } else if (token === "|" || /^\\[1-9k]/.test(token) || isRepeated) {
      isVariable = true;
    }
  }
  return false;
}

function isRepetition(token: string | undefined): boolean {
  return token === "*" || token === "+" || /^\{\d+(?:,\d*)?\}$/.test(token ?? "");
}
