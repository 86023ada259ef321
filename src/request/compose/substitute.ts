/** What a variable's name stands for; `undefined` if it is not set. */
export type Lookup = (name: string) => string | undefined;

/** Called for a variable without a value and without a default, which becomes the empty text. */
type OnUnset = (name: string) => void;

/** A text that cannot be interpolated. */
export class SubstitutionError extends Error {
  /** What to do about it. */
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

const NAME = "[_a-z][_a-z0-9]*";
const VARIABLE = new RegExp(
  `\\$(?:(?<escaped>\\$)|(?<named>${NAME})|\\{(?:(?<braced>${NAME}(?::?[-+?][^\\n]*)?)\\}|(?<invalid>)))`,
  "gi",
);
const BRACED = new RegExp(`^(?<name>${NAME})(?:(?<operator>:?[-+?])(?<operand>.*))?$`, "is");
const DEEPEST = 100;

/**
 * Puts the values of variables into a text as Compose does: `$A`, `${A}`, `${A:-b}`, `${A-b}`, `${A:?why}`,
 * `${A?why}`, `${A:+b}`, `${A+b}`, nested, and `$$` for a dollar. A dollar before anything else stays.
 * Source: compose-go template/template.go.
 */
export function substitute(text: string, lookup: Lookup, onUnset: OnUnset, depth = 0): string {
  if (depth > DEEPEST) throw new SubstitutionError("this is nested too deeply", "Write the value out.");
  return text.replace(VARIABLE, (...match) => {
    const { escaped, named, braced } = match.at(-1) as Record<string, string | undefined>;
    if (escaped !== undefined) return "$";
    if (named !== undefined) return valueOrEmpty(named, lookup, onUnset);
    if (braced === undefined) throw invalid();
    // The expression takes the whole line, because a brace may be part of a default.
    const whole = match[0] as string;
    const end = closingBrace(whole);
    const own = end === -1 ? braced : whole.slice(2, end);
    const rest = end === -1 ? "" : whole.slice(end + 1);
    const inner = (nested: string) => substitute(nested, lookup, onUnset, depth + 1);
    return expand(own, lookup, onUnset, inner) + inner(rest);
  });
}

function expand(
  expression: string,
  lookup: Lookup,
  onUnset: OnUnset,
  inner: (text: string) => string,
): string {
  const { name, operator, operand = "" } = BRACED.exec(expression)?.groups ?? {};
  if (name === undefined) throw invalid();
  const value = lookup(name);
  const isGiven = value !== undefined && (value !== "" || !operator?.startsWith(":"));
  switch (operator?.at(-1)) {
    case "-":
      return isGiven ? value : inner(operand);
    case "+":
      return isGiven ? inner(operand) : (value ?? "");
    case "?":
      if (isGiven) return value;
      throw new SubstitutionError(
        `the variable ${name} is required here, but it is ${value === undefined ? "not set" : "empty"}`,
        inner(operand) || `Set ${name} in the step's \`env\`, or in the file .env.`,
      );
    default:
      return valueOrEmpty(name, lookup, onUnset);
  }
}

function valueOrEmpty(name: string, lookup: Lookup, onUnset: OnUnset): string {
  const value = lookup(name);
  if (value === undefined) onUnset(name);
  return value ?? "";
}

/** The brace that closes the first one; -1 if none does. */
function closingBrace(text: string): number {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "}") {
      open -= 1;
      if (open === 0) return at;
    }
    if (text[at] === "{") {
      open += 1;
      at += 1;
    }
  }
  return -1;
}

function invalid(): SubstitutionError {
  return new SubstitutionError(
    "this is not a variable",
    "Write ${NAME} or ${NAME:-default}; for a literal dollar sign, write $$.",
  );
}
