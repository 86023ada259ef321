import { addProblem, type Findings } from "../problem.ts";
import { describe, type MappingNode, type Node } from "../yaml/node.ts";
import { entryOf, isSameNode, itemsOf, mappingNode, textNode, textOf, valueAt } from "./nodes.ts";
import { uniqueBy, variableName } from "./unique-entries.ts";

/** The path of a node in the model: `["services", "db", "ports"]`. */
export type ModelPath = readonly string[];

/** How a later file's value of a service's key meets an earlier one's. */
type Rule = (base: Node, over: Node, path: ModelPath, findings: Findings) => Node;

const replaced: Rule = (_base, over) => over;

/** Lists or single values: all of them. */
const asList: Rule = (base, over) => withoutDoubles([...listItems(base), ...listItems(over)], base);

/** `KEY=value` in a list or a mapping: by key. */
const byVariable: Rule = (base, over) => ({
  kind: "list",
  items: uniqueBy([...listItems(base), ...listItems(over)], variableName),
  place: over.place,
});

/** Names in a list, or a mapping of them. */
const byName: Rule = (base, over, path, findings) =>
  mergeMappings(
    asMapping(base, () => undefined),
    asMapping(over, () => undefined),
    path,
    findings,
  );

const dependencies: Rule = (base, over, path, findings) =>
  mergeMappings(asMapping(base, started), asMapping(over, started), path, findings);

const logging: Rule = (base, over, path, findings) => {
  const [own, other] = [textOf(valueAt(base, "driver")), textOf(valueAt(over, "driver"))];
  const isSame = own === other || own === undefined || other === undefined;
  return isSame && base.kind === "mapping" && over.kind === "mapping"
    ? mergeMappings(base, over, path, findings)
    : over;
};

const limit: Rule = (base, over, path, findings) =>
  base.kind === "mapping" && over.kind === "mapping" ? mergeMappings(base, over, path, findings) : over;

/** compose-go override/merge.go, mergeSpecials, below `services.*`. */
const RULES: Readonly<Record<string, Rule>> = {
  annotations: byVariable,
  command: replaced,
  depends_on: dependencies,
  dns: asList,
  dns_opt: asList,
  dns_search: asList,
  entrypoint: replaced,
  env_file: asList,
  label_file: asList,
  environment: byVariable,
  extra_hosts: asList,
  labels: byVariable,
  logging,
  models: byName,
  networks: byName,
  sysctls: byVariable,
  tmpfs: asList,
  "deploy.labels": byVariable,
  "healthcheck.test": replaced,
  "ulimits.*": limit,
};

/** One model over another, by the rules of Compose. Values that do not fit together are problems. */
export function mergeNodes(base: Node, over: Node, path: ModelPath, findings: Findings): Node {
  const rule = ruleAt(path);
  if (rule !== undefined) return rule(base, over, path, findings);
  if (over.kind === "empty") return base;
  if (base.kind === "mapping" || base.kind === "list") {
    if (base.kind === "mapping" && over.kind === "mapping") return mergeMappings(base, over, path, findings);
    if (base.kind === "list" && over.kind === "list")
      return withoutDoubles([...base.items, ...over.items], over);
    addProblem(
      findings,
      over.place,
      `this is ${describe(over)}, but ${describe(base)} stands there before it, and the two cannot be merged`,
      "Write both in the same form, or replace the earlier one with `!override`.",
    );
    return base;
  }
  return over;
}

function ruleAt([section, , ...keys]: ModelPath): Rule | undefined {
  if (section !== "services" && section !== "jobs") return undefined;
  const key = keys.join(".");
  return RULES[key] ?? (keys.length === 2 ? RULES[`${keys[0]}.*`] : undefined);
}

function mergeMappings(
  base: MappingNode,
  over: MappingNode,
  path: ModelPath,
  findings: Findings,
): MappingNode {
  const merged = new Map(base.entries.map((entry) => [entry.key, entry]));
  for (const entry of over.entries) {
    const earlier = merged.get(entry.key);
    const value =
      earlier === undefined
        ? entry.value
        : mergeNodes(earlier.value, entry.value, [...path, entry.key], findings);
    merged.set(entry.key, { ...entry, value });
  }
  return { ...base, entries: [...merged.values()] };
}

function listItems(node: Node): readonly Node[] {
  switch (node.kind) {
    case "list":
      return node.items;
    case "scalar":
      return [node];
    case "mapping":
      return node.entries.flatMap(({ key, keyPlace, value }) => {
        const values = value.kind === "list" ? value.items : [value];
        return values.map((one) => textNode(one.kind === "empty" ? key : `${key}=${textOf(one)}`, keyPlace));
      });
    case "empty":
      return [];
  }
}

function withoutDoubles(items: readonly Node[], { place }: Node): Node {
  const kept = items.filter((item, at) => items.findIndex((other) => isSameNode(item, other)) === at);
  return { kind: "list", items: kept, place };
}

/** A list of names as a mapping, each with a value made from its place. */
export function asMapping(node: Node, valueAt: (name: Node) => Node | undefined): MappingNode {
  if (node.kind === "mapping") return node;
  const names = node.kind === "scalar" ? [node] : itemsOf(node);
  return mappingNode(
    names.map((name) => entryOf(textOf(name) ?? "", valueAt(name) ?? { kind: "empty", place: name.place })),
    node.place,
  );
}

/** The condition of a dependency that names none: merged over one, it wins. */
export const UNSAID = "";

/** What a name in the list of `depends_on` stands for. */
export function started({ place }: Node): MappingNode {
  return mappingNode(
    [entryOf("condition", textNode(UNSAID, place)), entryOf("required", textNode("true", place))],
    place,
  );
}
