import type { Findings } from "../problem.ts";
import type { Node } from "../yaml/node.ts";

/**
 * One part of the description of the input: it reads and checks a value, its type is what it reads, and it tells
 * editors what it accepts. Shapes are combined from the ones in `shapes/`.
 */
export interface Shape<T> {
  /** What it accepts, in the words of an error: `a list of text`. */
  readonly expects: string;
  readonly json: JsonSchema;
  /** Reads the node; `undefined` if it cannot, and the problem is then among the findings. */
  read(node: Node, findings: Findings): T | undefined;
}

/** What a shape reads. */
export type ReadBy<S> = S extends Shape<infer T> ? T : never;

/** The part of JSON Schema, draft 7, that we use, and what editors understand in addition to it. */
export interface JsonSchema {
  /** The heading of what an editor shows. */
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  /** What an editor shows instead of it. */
  readonly markdownDescription?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  /** What each word of `enum` means, in the same order. */
  readonly enumDescriptions?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  /** What an editor says instead of its own words if the value does not fit. */
  readonly errorMessage?: string;
  /** Whole values that an editor offers to write. */
  readonly defaultSnippets?: readonly { readonly label: string; readonly body: unknown }[];
  /** Keeps a key out of what an editor offers. */
  readonly doNotSuggest?: boolean;
}

/** The words in which both an error and an editor say what a place takes. */
export function shouldBe(expects: string): string {
  return `this should be ${expects}`;
}

/** A schema whose errors an editor puts in our words. */
export function explained(expects: string, json: JsonSchema): JsonSchema {
  const sentence = shouldBe(expects);
  return { ...json, errorMessage: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.` };
}

/**
 * Any of several, whose branches say what all of them take together, except for mappings: each of them knows its keys
 * best. What is one of several itself is taken apart, because editors compare one level only.
 */
export function anyOfExplained(expects: string, schemas: readonly JsonSchema[]): JsonSchema {
  const branches = schemas.flatMap((schema) => schema.anyOf ?? [schema]);
  return {
    anyOf: branches.map((branch) => (branch.type === "object" ? branch : explained(expects, branch))),
  };
}
