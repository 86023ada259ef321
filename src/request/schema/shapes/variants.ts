import { nearestName } from "../../nearest-name.ts";
import { quoted } from "../../printable.ts";
import { addProblem } from "../../problem.ts";
import type { Shape } from "../shape.ts";
import { jsonOf, type Keys, type ReadByKeys, readKeys, reportUnknownKeys } from "./mapping.ts";
import { unexpected } from "./scalars.ts";

type Variants = Readonly<Record<string, Keys>>;

/** What one of several mappings reads, with the name of the key that identifies it. */
export type ReadByVariants<V extends Variants> = {
  readonly [Name in keyof V]: { readonly variant: Name; readonly values: ReadByKeys<V[Name]> };
}[keyof V];

/** One of several mappings, each identified by the key that names it. */
export function variants<V extends Variants>(all: V, options: { expects: string }): Shape<ReadByVariants<V>> {
  const names = Object.keys(all);
  return {
    expects: options.expects,
    json: { anyOf: names.map((name) => jsonOf(withRequired(all[name] ?? {}, name))) },
    read(node, findings) {
      if (node.kind !== "mapping") return unexpected(node, options.expects, findings);
      const present = node.entries.filter(({ key }) => names.includes(key));
      const [first, second] = present;
      if (first === undefined) {
        const known = names.flatMap((name) => Object.keys(all[name] ?? {}));
        reportUnknownKeys(node, known, findings);
        if (!node.entries.some(({ key }) => mayMeanVariant(key, names, known)))
          addProblem(findings, node.place, `one of ${names.join(", ")} is missing here`);
        return undefined;
      }
      if (second !== undefined) {
        const message = `${quoted(first.key)} and ${quoted(second.key)} cannot be combined`;
        addProblem(
          findings,
          second.keyPlace,
          message,
          "Write a list with one item for each; all of them must hold.",
        );
        return undefined;
      }
      const keys = withRequired(all[first.key] ?? {}, first.key);
      reportUnknownKeys(node, Object.keys(keys), findings);
      const values = readKeys(keys, node, findings);
      return values === undefined ? undefined : ({ variant: first.key, values } as ReadByVariants<V>);
    },
  };
}

/** Then the problem of the unknown key itself is enough. */
function mayMeanVariant(key: string, names: readonly string[], known: readonly string[]): boolean {
  if (known.includes(key)) return false;
  const nearest = nearestName(key, known);
  return nearest === undefined || names.includes(nearest);
}

function withRequired(keys: Keys, name: string): Keys {
  const key = keys[name];
  return key === undefined ? keys : { ...keys, [name]: { ...key, isRequired: true } };
}
