import { nearestName } from "../../nearest-name.ts";
import { quoted } from "../../printable.ts";
import { addProblem, type Findings } from "../../problem.ts";
import { readAt, refuse } from "../../refuse.ts";
import { describe, type Node, type ScalarNode } from "../../yaml/node.ts";
import type { JsonSchema, Shape } from "../shape.ts";

/** Any scalar as text. Numbers and booleans are text too, as on GitHub. */
export function text(options: { expects?: string; json?: JsonSchema } = {}): Shape<ScalarNode> {
  const { expects = "text", json = { type: ["string", "number", "boolean"] } } = options;
  return {
    expects,
    json,
    read: (node, findings) => (node.kind === "scalar" ? node : unexpected(node, expects, findings)),
  };
}

/**
 * The text, or the empty text where there is none. A number is changed as on GitHub, where `3.10` is `3.1`; nobody
 * expects that, so it is said.
 */
export function textOrNothing(): Shape<ScalarNode> {
  const inner = text();
  return {
    ...inner,
    json: { type: ["string", "number", "boolean", "null"] },
    read(node, findings) {
      if (node.kind === "empty") return { kind: "scalar", text: "", type: "text", place: node.place };
      const { source } = node.place;
      if (
        node.kind === "scalar" &&
        node.type === "number" &&
        node.text !== source.text.slice(node.place.start, node.place.end)
      ) {
        const reason = "YAML takes this for a number and changes how it is written, on GitHub too";
        findings.notices.push(`${node.place.path}: ${reason}; quote it to keep it as it is.`);
      }
      return inner.read(node, findings);
    },
  };
}

/** A whole number within limits, both included. */
export function integer(options: { from: number; to: number; what: string }): Shape<number> {
  const { from, to, what } = options;
  const expects = `${what} from ${from} to ${to}`;
  return converted(
    text({ expects, json: { type: "integer", minimum: from, maximum: to } }),
    ({ text: given }) => {
      const value = /^[0-9]{1,15}$/.test(given) ? Number(given) : Number.NaN;
      if (value >= from && value <= to) return value;
      return refuse(`${quoted(given)} is not ${expects}`);
    },
  );
}

export function boolean(): Shape<boolean> {
  return converted(text({ expects: "true or false", json: { type: "boolean" } }), ({ text: given }) => {
    if (given === "true" || given === "false") return given === "true";
    return refuse(`${quoted(given)} is neither true nor false`);
  });
}

/** One of some words. */
export function choice<const Word extends string>(...words: readonly Word[]): Shape<Word> {
  const expects = listed(words);
  return converted(text({ expects, json: { enum: words } }), ({ text: given }) => {
    const word = words.find((candidate) => candidate === given);
    if (word !== undefined) return word;
    const nearest = nearestName(given, words);
    const hint = nearest === undefined ? `Allowed: ${expects}.` : `Did you mean ${nearest}?`;
    return refuse(`${quoted(given)} is not ${expects}`, hint);
  });
}

/** Reads with one shape and makes something else of it; `convert` refuses by throwing `UserError`. */
export function converted<A, B>(shape: Shape<A>, convert: (value: A) => B): Shape<B> {
  return {
    ...shape,
    read(node, findings) {
      const value = shape.read(node, findings);
      return value === undefined ? undefined : readAt(node.place, findings, () => convert(value));
    },
  };
}

/** Says that the node is of another kind than the shape takes. */
export function unexpected(node: Node, expects: string, findings: Findings): undefined {
  const isBraces = node.kind === "mapping" && node.place.source.text[node.place.start] === "{";
  const hint = isBraces ? "Quote text that starts with a brace." : undefined;
  addProblem(findings, node.place, `this should be ${expects}, but it is ${describe(node)}`, hint);
  return undefined;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
