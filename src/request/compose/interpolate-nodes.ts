import { addProblem, type Findings } from "../problem.ts";
import type { Node, ScalarNode } from "../yaml/node.ts";
import type { TextPlace } from "../yaml/place.ts";
import { mapValues, textNode } from "./nodes.ts";
import { type Lookup, SubstitutionError, substitute } from "./substitute.ts";

/** Where a variable without a value was used, by its name: the first place. */
export type UnsetVariables = Map<string, TextPlace>;

/** Puts the values of variables into every text of a model; keys stay. What cannot be read is among the problems. */
export function interpolateNodes(
  node: Node,
  lookup: Lookup,
  unset: UnsetVariables,
  findings: Findings,
): Node {
  const convert = (child: Node): Node => interpolateNodes(child, lookup, unset, findings);
  switch (node.kind) {
    case "scalar":
      return interpolated(node, lookup, unset, findings);
    case "list":
      return { ...node, items: node.items.map(convert) };
    case "mapping":
      return mapValues(node, convert);
    case "empty":
      return node;
  }
}

function interpolated(node: ScalarNode, lookup: Lookup, unset: UnsetVariables, findings: Findings): Node {
  const { text, place } = node;
  if (!text.includes("$")) return node;
  try {
    const value = substitute(text, lookup, (name) => {
      if (!unset.has(name)) unset.set(name, place);
    });
    return value === text ? node : { ...textNode(value, place), tag: node.tag };
  } catch (error) {
    if (!(error instanceof SubstitutionError)) throw error;
    addProblem(findings, place, error.message, error.hint);
    return node;
  }
}
