import type { Findings } from "../../problem.ts";
import { readAt } from "../../refuse.ts";
import type { Node } from "../../yaml/node.ts";
import type { PlacedText } from "../../yaml/place.ts";
import { anyOfExplained, explained, type JsonSchema, type Shape } from "../shape.ts";
import { unexpected } from "./scalars.ts";

/** A list; an absent value is an empty list. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  const expects = `a list, each item ${item.expects}`;
  return {
    expects,
    json: explained(expects, { type: "array", items: item.json }),
    read(node, findings) {
      if (node.kind === "empty") return [];
      if (node.kind !== "list") return unexpected(node, expects, findings);
      return allOf(node.items.map((child) => item.read(child, findings)));
    },
  };
}

/** A list, or one item without one. */
export function oneOrMany<T>(item: Shape<T>): Shape<readonly T[]> {
  const many = list(item);
  const expects = `${item.expects}, or a list of these`;
  return {
    expects,
    json: anyOfExplained(expects, [item.json, many.json]),
    read(node, findings) {
      if (node.kind === "list" || node.kind === "empty") return many.read(node, findings);
      const value = item.read(node, findings);
      return value === undefined ? undefined : [value];
    },
  };
}

interface RecordEntry<T> {
  readonly key: PlacedText;
  readonly value: T;
}

/** A mapping whose keys the user chooses, in the user's order; `checkKey` refuses one by throwing `UserError`. */
export function record<T>(
  value: Shape<T>,
  options: { expects: string; checkKey: (key: string) => void; keyPattern?: string },
): Shape<readonly RecordEntry<T>[]> {
  const { expects, checkKey, keyPattern } = options;
  const json: JsonSchema =
    keyPattern === undefined
      ? explained(expects, { type: "object", additionalProperties: value.json })
      : { type: "object", patternProperties: { [keyPattern]: value.json }, additionalProperties: false };
  return {
    expects,
    json,
    read(node, findings) {
      if (node.kind === "empty") return [];
      if (node.kind !== "mapping") return unexpected(node, expects, findings);
      const entries = node.entries.map(({ key: name, keyPlace, value: child }) => {
        const key = readAt(keyPlace, findings, () => {
          checkKey(name);
          return { text: name, place: keyPlace };
        });
        const read = value.read(child, findings);
        return key === undefined || read === undefined ? undefined : { key, value: read };
      });
      return allOf(entries);
    },
  };
}

/** Chooses by the notation of the value: text, list or mapping. */
export function byNotation<A = never, B = never, C = never>(shapes: {
  scalar?: Shape<A>;
  list?: Shape<B>;
  mapping?: Shape<C>;
}): Shape<A | B | C> {
  const given = [shapes.scalar, shapes.list, shapes.mapping].filter((shape) => shape !== undefined);
  const expects = given.map((shape) => shape.expects).join(", or ");
  return {
    expects,
    json: anyOfExplained(
      expects,
      given.map((shape) => shape.json),
    ),
    read(node: Node, findings: Findings) {
      const shape = node.kind === "empty" ? undefined : shapes[node.kind];
      return shape === undefined ? unexpected(node, expects, findings) : shape.read(node, findings);
    },
  };
}

function allOf<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  return values.includes(undefined) ? undefined : (values as readonly T[]);
}
