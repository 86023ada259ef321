import { addProblem, type Findings } from "./problem.ts";
import { locator } from "./yaml/locator.ts";
import type { MappingEntry, Node } from "./yaml/node.ts";
import type { TextPlace } from "./yaml/place.ts";

const EXPRESSION = /\$\{\{(?:.*?\}\})?/gs;
/** The problem that each of them is. */
export const EXPRESSION_IN_A_FILE = {
  message: "GitHub does not evaluate ${{ }} in a file",
  hint: "Move the service into the input `services`, where the runner evaluates it; or write a bare `KEY:` in `env` here, and set the value in the step's own `env`.",
} as const;

/** Refuses every `${{ }}` in one service of a file, and returns whether there is any. */
export function refuseExpressions({ key, keyPlace, value }: MappingEntry, findings: Findings): boolean {
  const places = [...(key.includes("${{") ? [keyPlace] : []), ...placesIn(value)];
  for (const place of places) {
    addProblem(findings, place, EXPRESSION_IN_A_FILE.message, EXPRESSION_IN_A_FILE.hint);
  }
  return places.length > 0;
}

function placesIn(node: Node): readonly TextPlace[] {
  switch (node.kind) {
    case "empty":
      return [];
    case "scalar": {
      const locate = locator(node);
      return [...node.text.matchAll(EXPRESSION)].map(({ index, 0: found }) =>
        locate(index, index + found.length),
      );
    }
    case "list":
      return node.items.flatMap(placesIn);
    case "mapping":
      return node.entries.flatMap(({ key, keyPlace, value }) => [
        ...(key.includes("${{") ? [keyPlace] : []),
        ...placesIn(value),
      ]);
  }
}

/**
 * The same for a text that is not YAML, such as `{ PASSWORD: ${{ secrets.PASSWORD }} }` before it is evaluated.
 * Returns whether there is any `${{ }}` outside of comment lines.
 */
export function refuseExpressionsInText(whole: TextPlace, findings: Findings): boolean {
  const text = whole.source.text.replace(/^[ \t]*#.*$/gm, (comment) => " ".repeat(comment.length));
  const found = [...text.matchAll(EXPRESSION)];
  for (const { index, 0: expression } of found) {
    addProblem(
      findings,
      { ...whole, start: index, end: index + expression.length },
      EXPRESSION_IN_A_FILE.message,
      EXPRESSION_IN_A_FILE.hint,
    );
  }
  return found.length > 0;
}
