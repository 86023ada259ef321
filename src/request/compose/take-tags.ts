import type { MappingEntry, Node } from "../yaml/node.ts";
import type { ModelPath } from "./merge-nodes.ts";
import { mapValues } from "./nodes.ts";

export const TAGS = ["!reset", "!override"];

/** A file's model without its tags, and the paths whose earlier values they remove. */
interface Untagged {
  readonly model: Node;
  readonly removed: readonly ModelPath[];
}

/**
 * `!reset` removes what earlier files say at its path, and says nothing itself; `!override` removes it and says
 * something else. Source: compose-go loader/reset.go.
 */
export function takeTags(root: Node): Untagged {
  const removed: ModelPath[] = [];
  const walk = (node: Node, path: ModelPath): Node | undefined => {
    if (node.tag !== undefined) removed.push(path);
    if (node.tag === "!reset") return undefined;
    if (node.tag === "!override") return { ...node, tag: undefined };
    if (node.kind === "list") {
      return { ...node, items: node.items.flatMap((item, at) => walk(item, [...path, String(at)]) ?? []) };
    }
    if (node.kind !== "mapping") return node;
    const entries = node.entries.flatMap((entry): MappingEntry[] => {
      const value = walk(entry.value, [...path, entry.key]);
      return value === undefined ? [] : [{ ...entry, value }];
    });
    return { ...node, entries };
  };
  return { model: walk(root, []) ?? { kind: "empty", place: root.place }, removed };
}

/** The paths in the value at a path, seen from there. */
export function pathsBelow(
  [first, second]: readonly [string, string],
  paths: readonly ModelPath[],
): ModelPath[] {
  return paths.flatMap(([one, other, ...rest]) =>
    one === first && other === second && rest.length > 0 ? [rest] : [],
  );
}

/** The model without the values at these paths; list items stay. */
export function withoutPaths(model: Node, removed: readonly ModelPath[]): Node {
  if (removed.length === 0 || model.kind !== "mapping") return model;
  const kept = model.entries.filter(
    ({ key }) => !removed.some(([first, ...rest]) => first === key && rest.length === 0),
  );
  return mapValues({ ...model, entries: kept }, (value, { key }) =>
    withoutPaths(
      value,
      removed.flatMap(([first, ...rest]) => (first === key ? [rest] : [])),
    ),
  );
}
