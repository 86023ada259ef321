import { resolve } from "node:path";
import { addProblem } from "../problem.ts";
import type { MappingEntry, MappingNode, Node, ScalarNode } from "../yaml/node.ts";
import type { Extras, ServiceDraft } from "./fields/field.ts";
import { entryOf, mappingNode, textNode } from "./nodes.ts";
import type { Loading } from "./read-model.ts";
import type { Lookup } from "./substitute.ts";

/** A draft, and what has become of it. */
interface Drafting {
  readonly draft: ServiceDraft;
  /** Our own definition, with the places of the Compose file. */
  finished(): { readonly definition: MappingNode; readonly extras: Extras };
}

export function draftOf(
  { key: name, value: service }: MappingEntry & { readonly value: MappingNode },
  model: MappingNode,
  lookup: Lookup,
  { files, findings, folders, lookups }: Loading,
): Drafting {
  const single = new Map<string, Node>();
  const lists = new Map<string, Node[]>();
  const options: ScalarNode[] = [];
  const extras: Extras = { healthcheckTest: undefined, volumes: [] };
  const problem: ServiceDraft["problem"] = (place, message, hint) =>
    addProblem(findings, place, message, hint);
  const draft: ServiceDraft = {
    name,
    service,
    model,
    files,
    findings,
    lookup,
    extras,
    lookupOf: ({ place }) => lookups.get(place.source) ?? lookup,
    problem,
    pathOf({ text, place }) {
      if (!text.startsWith("~")) return resolve(folders.get(place.source) ?? files.workspace, text);
      const home = lookup("HOME");
      if (home !== undefined && /^~(?:\/|$)/.test(text)) return resolve(home, text.slice(2));
      problem(place, "this path starts in a home directory that is not known here", "Write the whole path.");
      return undefined;
    },
    set: (key, value) => single.set(key, value),
    add: (key, item) => lists.set(key, [...(lists.get(key) ?? []), item]),
    flag(flagName, value, place) {
      options.push(textNode(`--${flagName}=${value}`, place));
    },
    notice: (text) => findings.notices.push(`services.${name}: ${text}`),
  };
  const { place } = service;
  return {
    draft,
    finished() {
      const all = new Map<string, Node>(single);
      for (const [key, items] of lists) all.set(key, { kind: "list", items, place });
      if (options.length > 0) all.set("options", { kind: "list", items: options, place });
      const entries = [...all].map(([key, value]) => entryOf(key, value));
      return { definition: mappingNode(entries, place), extras };
    },
  };
}
