import { describe, type MappingEntry, type Node } from "./node.ts";
import type { Report } from "./place.ts";

/**
 * YAML 1.1's merge key `<<`, which Compose and GitLab users know: its entries count if the mapping does not have them
 * itself.
 */
export function mergeEntries(
  own: readonly MappingEntry[],
  merged: readonly Node[],
  report: Report,
): MappingEntry[] {
  const entries = new Map(own.map((entry) => [entry.key, entry]));
  for (const node of merged.flatMap((value) => (value.kind === "list" ? value.items : [value]))) {
    if (node.kind === "mapping") {
      for (const entry of node.entries) if (!entries.has(entry.key)) entries.set(entry.key, entry);
    } else if (node.kind !== "empty") {
      report(node.place, `the merge key << needs a mapping, but this is ${describe(node)}`);
    }
  }
  return [...entries.values()];
}
