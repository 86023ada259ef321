import { nearestName } from "../../nearest-name.ts";
import { quoted } from "../../printable.ts";
import { addProblem, type Findings } from "../../problem.ts";
import { readAt, refuse } from "../../refuse.ts";
import { describe, isMissingAlias, type Node, type ScalarNode } from "../../yaml/node.ts";
import { explained, type JsonSchema, type Shape, shouldBe } from "../shape.ts";

interface TextOptions {
  readonly expects?: string;
  readonly json?: JsonSchema;
  /** What to do if text starts with a bracket or a brace. */
  readonly hint?: string;
}

/** Any scalar as written. Numbers and booleans are text too, as on GitHub. */
export function text(options: TextOptions = {}): Shape<ScalarNode> {
  const { expects = "text", json = { type: ["string", "number", "boolean"] }, hint } = options;
  return {
    expects,
    json: explained(expects, json),
    read: (node, findings) => (node.kind === "scalar" ? node : unexpected(node, expects, findings, hint)),
  };
}

/** Any scalar as GitHub reads it, which is how its own keys work: `True` is `true`, `0x50` is `80`. */
export function textAsGitHub(options: TextOptions = {}): Shape<ScalarNode> {
  return converted(text(options), (node) => {
    const { asGitHub } = node;
    if (asGitHub === undefined) return refuse("this is a number out of range", "Quote it if it is text.");
    return { ...node, text: asGitHub };
  });
}

/** The text, or the empty text if there is none. */
export function orNothing(shape: Shape<ScalarNode>): Shape<ScalarNode> {
  return {
    ...shape,
    json: explained(shape.expects, { type: ["string", "number", "boolean", "null"] }),
    read(node, findings) {
      if (node.kind !== "empty") return shape.read(node, findings);
      return { kind: "scalar", text: "", asGitHub: "", type: "text", place: node.place };
    },
  };
}

/** A whole number within limits, both included. */
export function integer(options: { from: number; to: number; what: string }): Shape<number> {
  const { from, to, what } = options;
  const expects = `${what} from ${from} to ${to}`;
  return converted(
    textAsGitHub({ expects, json: { type: "integer", minimum: from, maximum: to } }),
    ({ text: given }) => {
      const value = /^[0-9]{1,15}$/.test(given) ? Number(given) : Number.NaN;
      if (value >= from && value <= to) return value;
      return refuse(`${quoted(given)} is not ${expects}`);
    },
  );
}

export function boolean(): Shape<boolean> {
  const json: JsonSchema = { type: "boolean" };
  return converted(textAsGitHub({ expects: "true or false", json }), ({ text: given }) => {
    if (given === "true" || given === "false") return given === "true";
    return refuse(`${quoted(given)} is neither true nor false`);
  });
}

/** One of some words; editors show what each of them means. */
export function choice<const Word extends string>(meanings: Readonly<Record<Word, string>>): Shape<Word> {
  const words = Object.keys(meanings) as Word[];
  const expects = listed(words);
  const json: JsonSchema = { enum: words, enumDescriptions: Object.values(meanings) };
  return converted(text({ expects, json }), ({ text: given }) => {
    const word = words.find((candidate) => candidate === given);
    if (word !== undefined) return word;
    const nearest = nearestName(given, words);
    const hint = nearest === undefined ? `Allowed: ${expects}.` : `Did you mean ${nearest}?`;
    return refuse(`${quoted(given)} is not ${expects}`, hint);
  });
}

/** Reads with one shape and converts the result; `convert` refuses by throwing `UserError`. */
export function converted<A, B>(shape: Shape<A>, convert: (value: A) => B): Shape<B> {
  return {
    ...shape,
    read(node, findings) {
      const value = shape.read(node, findings);
      return value === undefined ? undefined : readAt(node.place, findings, () => convert(value));
    },
  };
}

/** Reports that the shape does not accept a node of this kind, unless the node has a problem already. */
export function unexpected(node: Node, expects: string, findings: Findings, hint?: string): undefined {
  if (isMissingAlias(node)) return undefined;
  const message = `${shouldBe(expects)}, but it is ${describe(node)}`;
  const hints = isStructureAsText(node) ? [STRUCTURE_HINT] : hintsForBrackets(node, hint);
  addProblem(findings, node.place, message, hints.filter(Boolean).join(" ") || undefined);
  return undefined;
}

function hintsForBrackets({ kind, place }: Node, hint: string | undefined): (string | undefined)[] {
  const first = place.source.text[place.start];
  if (kind === "mapping" && first === "{") return ["Quote text that starts with a brace.", hint];
  return kind === "list" && first === "[" ? [hint] : [];
}

/** GitHub's text for a mapping or a list that an expression returns. */
export function isStructureAsText(node: Node): boolean {
  return node.kind === "scalar" && (node.text === "Object" || node.text === "Array");
}

export const STRUCTURE_HINT =
  "GitHub writes this word if an expression returns a mapping or a list. Write `${{ toJSON(…) }}` around the expression.";

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
