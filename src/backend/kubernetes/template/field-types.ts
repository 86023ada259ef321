import { POD_TYPES } from "./pod-types.ts";

/** What a field holds. */
export type FieldType =
  /** `word` is a number or text; `object` is anything. */
  | { readonly kind: "scalar"; readonly name: "string" | "integer" | "boolean" | "word" | "object" }
  | { readonly kind: "mapping"; readonly of: FieldType }
  /** `key` is the field by which entries are merged; without one, entries are added. */
  | { readonly kind: "list"; readonly of: FieldType; readonly key: string | undefined }
  | { readonly kind: "fields"; readonly fields: Fields };

export type Fields = ReadonlyMap<string, Field>;

interface Field {
  readonly type: FieldType;
  readonly isRequired: boolean;
}

/** What a template may hold besides the pod's `spec`. A file of the runner's container hooks has the first two. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  Template: "apiVersion:string kind:string metadata:Metadata spec:PodSpec",
  Metadata: "annotations:{string} labels:{string}",
};
const SCALARS = ["string", "integer", "boolean", "word", "object"] as const;

/** The whole template. */
export const TEMPLATE: FieldType = typeOf("Template");

/** Reads the notation of `POD_TYPES`. Types refer to each other, so their fields are read when they are asked for. */
function typeOf(text: string): FieldType {
  const [, entry, key] = /^\[(.*)\](\w*)$/.exec(text) ?? [];
  if (entry !== undefined) return { kind: "list", of: typeOf(entry), key: key || undefined };
  const [, value] = /^\{(.*)\}$/.exec(text) ?? [];
  if (value !== undefined) return { kind: "mapping", of: typeOf(value) };
  const name = SCALARS.find((scalar) => scalar === text);
  if (name !== undefined) return { kind: "scalar", name };
  return {
    kind: "fields",
    get fields() {
      return fieldsOf(text);
    },
  };
}

function fieldsOf(type: string): Fields {
  const fields = (OWN_TYPES[type] ?? POD_TYPES[type] ?? "").split(" ").filter(Boolean);
  return new Map(
    fields.map((field) => {
      const at = field.indexOf(":");
      const name = field.slice(0, at);
      const isRequired = name.endsWith("!");
      return [isRequired ? name.slice(0, -1) : name, { type: typeOf(field.slice(at + 1)), isRequired }];
    }),
  );
}
