import type { MappingEntry, MappingNode, Node, ScalarNode } from "../yaml/node.ts";
import type { TextPlace } from "../yaml/place.ts";
import { scalarAsCompose } from "./scalar-as-compose.ts";

/** Text that stands for something that the user wrote at the place. */
export function textNode(text: string, place: TextPlace): ScalarNode {
  return { kind: "scalar", text, asGitHub: text, type: "text", place };
}

export function mappingNode(entries: readonly MappingEntry[], place: TextPlace): MappingNode {
  return { kind: "mapping", entries, place };
}

/** An entry whose key the user wrote in another form. */
export function entryOf(key: string, value: Node): MappingEntry {
  return { key, keyPlace: value.place, value };
}

/** The value of a key; `undefined` if there is none, or the node is not a mapping. */
export function valueAt(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === "mapping" ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

export function entriesOf(node: Node | undefined): readonly MappingEntry[] {
  return node?.kind === "mapping" ? node.entries : [];
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === "list" ? node.items : [];
}

/** As Compose reads it: `3.10` is `3.1`; `undefined` if it is something else. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === "scalar" ? scalarAsCompose(node) : undefined;
}

/** The mapping with the key, at its old place or at the end. */
export function withValue(node: MappingNode, key: string, value: Node): MappingNode {
  const isThere = node.entries.some((entry) => entry.key === key);
  if (!isThere) return { ...node, entries: [...node.entries, entryOf(key, value)] };
  return {
    ...node,
    entries: node.entries.map((entry) => (entry.key === key ? { ...entry, value } : entry)),
  };
}

export function withoutKey(node: MappingNode, key: string): MappingNode {
  return { ...node, entries: node.entries.filter((entry) => entry.key !== key) };
}

/** The mapping with the value of each key replaced. */
export function mapValues(
  node: MappingNode,
  convert: (value: Node, entry: MappingEntry) => Node,
): MappingNode {
  return {
    ...node,
    entries: node.entries.map((entry) => ({ ...entry, value: convert(entry.value, entry) })),
  };
}

/** Whether two nodes say the same, wherever they stand. */
export function isSameNode(one: Node, other: Node): boolean {
  if (one.kind === "scalar" && other.kind === "scalar") return textOf(one) === textOf(other);
  if (one.kind === "list" && other.kind === "list") {
    return (
      one.items.length === other.items.length &&
      one.items.every((item, at) => isSameNode(item, other.items[at] as Node))
    );
  }
  if (one.kind === "mapping" && other.kind === "mapping") {
    if (one.entries.length !== other.entries.length) return false;
    return one.entries.every(({ key, value }) => {
      const twin = valueAt(other, key);
      return twin !== undefined && isSameNode(value, twin);
    });
  }
  return one.kind === "empty" && other.kind === "empty";
}
