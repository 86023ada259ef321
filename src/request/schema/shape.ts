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

/** The part of JSON Schema, draft 7, that we use. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
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
}
