import type { TextPlace } from "./place.ts";

/** Simplified YAML: scalars are text, aliases and merge keys are resolved. */
export type Node = ScalarNode | ListNode | MappingNode | EmptyNode;

interface Tagged {
  /** A tag that this kind of text knows, such as Compose's `!reset`. */
  readonly tag?: string | undefined;
}

export interface ScalarNode extends Tagged {
  readonly kind: "scalar";
  /** As written, except for YAML's quotes, escapes and folded lines. */
  readonly text: string;
  /** How GitHub reads it: `3.1` for an unquoted `3.10`; `undefined` for a number that is out of range there. */
  readonly asGitHub: string | undefined;
  /** How an unquoted scalar reads in YAML 1.2's core schema. */
  readonly type: "text" | "number" | "boolean";
  readonly place: TextPlace;
}

interface ListNode extends Tagged {
  readonly kind: "list";
  readonly items: readonly Node[];
  readonly place: TextPlace;
}

export interface MappingNode extends Tagged {
  readonly kind: "mapping";
  readonly entries: readonly MappingEntry[];
  readonly place: TextPlace;
}

export interface MappingEntry {
  readonly key: string;
  readonly keyPlace: TextPlace;
  readonly value: Node;
}

/** `null`, `~`, or an absent value; also an alias without its anchor, which is a problem already. */
interface EmptyNode extends Tagged {
  readonly kind: "empty";
  readonly place: TextPlace;
}

/** Whether it is an alias without an anchor in the text. */
export function isMissingAlias({ kind, place }: Node): boolean {
  return kind === "empty" && place.source.text[place.start] === "*";
}

/** The node in the words of an error. */
export function describe(node: Node): string {
  switch (node.kind) {
    case "scalar":
      return node.type === "text" ? "text" : `a ${node.type}`;
    case "list":
      return "a list";
    case "mapping":
      return "a mapping";
    case "empty":
      return "empty";
  }
}

/** What stands directly in it: a list's items, a mapping's values. */
export function childrenOf(node: Node): readonly Node[] {
  if (node.kind === "list") return node.items;
  return node.kind === "mapping" ? node.entries.map(({ value }) => value) : [];
}
