import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes `src/backend/kubernetes/template/pod-types.ts` from what an API server says of its own types:
 * `kubectl get --raw /openapi/v3/api/v1 > pods.json; node scripts/pod-types.ts pods.json; npx biome format --write src`.
 * A test of the real cluster compares them.
 */
const POD_TYPES_PATH = join(dirname(import.meta.dirname), "src/backend/kubernetes/template/pod-types.ts");

/** The part of an OpenAPI document that is read. */
interface OpenApi {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly required?: readonly string[];
  readonly "x-kubernetes-patch-merge-key"?: string;
}

/** Types of the API that are one word in YAML. */
const WORDS: Readonly<Record<string, string>> = {
  Quantity: "string",
  Time: "string",
  IntOrString: "word",
};

/** The fields of every type below a pod's `spec`, by the type's name. */
export function podTypesOf({ components: { schemas } }: OpenApi): Record<string, string> {
  const types = new Map<string, string>();
  const referred = (reference: string): string => {
    const name = reference.split(".").at(-1) ?? "";
    if (WORDS[name] !== undefined) return WORDS[name];
    if (types.has(name)) return name;
    types.set(name, "");
    const { properties = {}, required = [] } = schemas[reference.split("/").at(-1) ?? ""] ?? {};
    const fields = Object.entries(properties).map(
      ([field, schema]) => `${field}${required.includes(field) ? "!" : ""}:${typeOf(schema)}`,
    );
    types.set(name, fields.join(" "));
    return name;
  };
  const typeOf = (schema: Schema): string => {
    const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
    if (reference !== undefined) return referred(reference);
    if (schema.items !== undefined)
      return `[${typeOf(schema.items)}]${schema["x-kubernetes-patch-merge-key"] ?? ""}`;
    if (schema.additionalProperties !== undefined) return `{${typeOf(schema.additionalProperties)}}`;
    return schema.type ?? "object";
  };
  referred("#/components/schemas/io.k8s.api.core.v1.PodSpec");
  return Object.fromEntries([...types].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function textOf(types: Readonly<Record<string, string>>): string {
  const lines = Object.entries(types).map(([name, fields]) => `  ${name}:\n    ${JSON.stringify(fields)},`);
  return `// Written by scripts/pod-types.ts from the API server's own description of its types (Kubernetes 1.37).

/**
 * All types below a pod's \`spec\`, each with its fields and their types: \`!\` marks what every value must have, \`[T]\`
 * is a list, \`[T]name\` one that is merged by that field of its entries, \`{T}\` a mapping with keys of the user's.
 */
export const POD_TYPES: Readonly<Record<string, string>> = {
${lines.join("\n")}
};
`;
}

if (process.argv[1] === import.meta.filename) {
  const [path = ""] = process.argv.slice(2);
  writeFileSync(POD_TYPES_PATH, textOf(podTypesOf(JSON.parse(readFileSync(path, "utf8")))));
}
