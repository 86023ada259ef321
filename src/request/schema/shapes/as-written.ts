import { EXPRESSION_HINT } from "../../expression-hint.ts";
import type { Node } from "../../yaml/node.ts";
import type { Shape } from "../shape.ts";

/**
 * A shape for text that may come from an expression. GitHub evaluates expressions before an input reaches an action,
 * so a secret `0123` looks like a number: it is kept as written. A notice names the place if GitHub would change a
 * literal, or if YAML has probably dropped part of a value; it never contains the value.
 */
export function asWritten<T>(shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    read(node, findings) {
      const change = changeOf(node);
      if (change !== undefined) findings.notices.push(`${node.place.path}: ${change}`);
      return shape.read(node, findings);
    },
  };
}

function changeOf(node: Node): string | undefined {
  if (node.kind === "list" || node.kind === "mapping") return undefined;
  if (node.kind === "scalar" && node.asGitHub !== node.text) {
    return "kept as written. Under `services:`, GitHub would read this literal as a number or a boolean and rewrite it; quote it so that both agree.";
  }
  const what = whatYamlTook(node);
  return what === undefined ? undefined : `${what}. ${EXPRESSION_HINT}`;
}

/** YAML that people rarely write, but that expressions produce. */
function whatYamlTook({ kind, place: { source, start, end } }: Node): string | undefined {
  const lineStart = source.text.lastIndexOf("\n", start - 1) + 1;
  const [, anchor] = /&([^\s,[\]{}]+)[ \t]+$/.exec(source.text.slice(lineStart, start)) ?? [];
  if (anchor !== undefined && !source.text.includes(`*${anchor}`)) {
    return "YAML reads its first word as an anchor, and nothing refers to it";
  }
  // After a quoted value it is a comment; and comments that people write have a space after the #.
  const isPlain = !/^["'|>]/.test(source.text.slice(start, end));
  if (isPlain && /^[ \t]*#\S/.test(source.text.slice(end).split("\n", 1)[0] ?? "")) {
    return "YAML drops what follows the # as a comment";
  }
  if (kind === "empty" && /^(?:~|null)$/i.test(source.text.slice(start, end)))
    return "YAML reads this word as no value at all";
  return undefined;
}
