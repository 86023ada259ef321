import type { Findings } from "../problem.ts";
import type { Node } from "../yaml/node.ts";

/**
 * One part of the description of the input: it reads and checks, its type is what it reads, and it tells editors what
 * it takes. Shapes are put together from the ones in `shapes/`.
 */
export interface Shape<T> {
  /** What it takes, in the words of an error: `a list of text`. */
  readonly expects: string;
  readonly json: JsonSchema;
  /** Reads the node; `undefined` where it cannot, and then the problem is among the findings. */
  read(node: Node, findings: Findings): T | undefined;
}

/** What a shape reads. */
export type ReadBy<S> = S extends Shape<infer T> ? T : never;

/** JSON Schema, draft 7, as far as it is used. */
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
