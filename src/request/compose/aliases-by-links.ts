import type { ScalarNode } from "../yaml/node.ts";
import { itemsOf, textNode, textOf, valueAt } from "./nodes.ts";
import type { SelectedService } from "./select-services.ts";

/** The names that `links: ["db:database"]` of others give to a service. */
export function aliasesByLinks(services: readonly SelectedService[]): ReadonlyMap<string, ScalarNode[]> {
  const aliases = new Map<string, ScalarNode[]>();
  for (const { value } of services) {
    for (const link of itemsOf(valueAt(value, "links"))) {
      const [name = "", alias = ""] = (textOf(link) ?? "").split(":");
      if (alias !== "" && alias !== name)
        aliases.set(name, [...(aliases.get(name) ?? []), textNode(alias, link.place)]);
    }
  }
  return aliases;
}
