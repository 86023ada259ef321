import { refuse } from "../../refuse.ts";
import type { Shape } from "../shape.ts";
import { converted, text } from "../shapes/scalars.ts";

const LONGEST = 500;

/** A JavaScript regular expression as text; it must compile and must not take exponential time. */
export const pattern: Shape<string> = converted(
  text({ expects: "a regular expression" }),
  ({ text: source }) => {
    if (source === "") return refuse("an empty pattern would match immediately");
    if (source.length > LONGEST) return refuse(`a pattern can have at most ${LONGEST} characters`);
    try {
      new RegExp(source);
    } catch (error) {
      return refuse(
        `this is not a regular expression: ${reasonOf(error)}`,
        "Put a backslash before a literal special character.",
      );
    }
    if (repeatsRepetition(source)) {
      return refuse(
        "this repeats a group that itself repeats or branches, which can take exponential time",
        "Remove the outer + or *.",
      );
    }
    return source;
  },
);

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Invalid regular expression: \/.*\/: /s, "").toLowerCase();
}

/** Whether it repeats a group that contains a repetition, a choice or a back-reference, as in `(a+)+` or `(a|a)*`. */
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
