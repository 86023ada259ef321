import type { JsonSchema } from "../../../src/request/schema/shape.ts";

/** Whether a value fits a schema, as far as our schema uses the language. */
export function validates(value: unknown, schema: JsonSchema): boolean {
  if (schema.anyOf !== undefined && !schema.anyOf.some((choice) => validates(value, choice))) return false;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(value, type))) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value as string)) return false;
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.pattern !== undefined && typeof value === "string" && !new RegExp(schema.pattern).test(value))
    return false;
  if (typeof value === "number") {
    if (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)) return false;
  }
  if (Array.isArray(value))
    return schema.items === undefined || value.every((item) => validates(item, schema.items ?? {}));
  return isRecord(value) ? validatesRecord(value, schema) : true;
}

function validatesRecord(value: Record<string, unknown>, schema: JsonSchema): boolean {
  if (schema.required?.some((name) => !Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, item]) => {
    const own =
      schema.properties !== undefined && Object.hasOwn(schema.properties, name)
        ? schema.properties[name]
        : undefined;
    if (own !== undefined) return validates(item, own);
    const [, matching] =
      Object.entries(schema.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(name)) ??
      [];
    if (matching !== undefined) return validates(item, matching);
    const { additionalProperties = true } = schema;
    return typeof additionalProperties === "boolean"
      ? additionalProperties
      : validates(item, additionalProperties);
  });
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isRecord(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return [type].includes(typeof value);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
