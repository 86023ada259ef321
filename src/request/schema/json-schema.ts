import { foreignWords } from "./foreign-words.ts";
import { serviceShape } from "./service-shape.ts";
import type { JsonSchema } from "./shape.ts";

/** A value that no YAML text can have. */
const IMPOSSIBLE = "\u0000";

const POSTGRES = {
  image: "postgres:16",
  env: { POSTGRES_PASSWORD: "postgres" },
  ports: [5432],
};

/** The JSON Schema of the inputs `services` and `services-file`, for editors. */
export function servicesJsonSchema(): JsonSchema & { readonly $schema: string } {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Services of sibling-services",
    description:
      "A mapping of service names to services, as in GitHub's jobs.<id>.services, with additional keys.",
    type: "object",
    errorMessage:
      "This should be a mapping of service names to services. A name has letters, digits, hyphens, dots and underscores, and is not `job`, which is the name of this job inside every service.",
    examples: [{ redis: "redis:7", postgres: POSTGRES }],
    defaultSnippets: [
      { label: "service", body: { "${1:name}": { image: "${2:image:tag}", ports: ["${3:8080}"] } } },
      { label: "postgres", body: { postgres: POSTGRES } },
      { label: "redis", body: { redis: { image: "redis:7", ports: [6379] } } },
    ],
    patternProperties: {
      "^(?![Jj][Oo][Bb]$)[A-Za-z0-9_]([A-Za-z0-9_.-]{0,98}[A-Za-z0-9_])?$": {
        title: "service",
        description: "One service: an image, or a mapping with image and more. Its name is its DNS name.",
        anyOf: [
          { type: "string", description: "The image.", examples: ["redis:7"] },
          { type: "null" },
          withForeignWords(forEditors(serviceShape.json)),
        ],
      },
    },
    additionalProperties: false,
  };
}

/**
 * Names every key in what an editor shows for it. An example that is a mapping becomes text that it can insert, because
 * yaml-language-server would offer it as "[object Object]".
 */
function forEditors(schema: JsonSchema): JsonSchema {
  const { properties, anyOf, items } = schema;
  return {
    ...schema,
    ...(properties && { properties: mapValues(properties, (key, name) => titled(name, forEditors(key))) }),
    ...(anyOf && { anyOf: anyOf.map(forEditors) }),
    ...(items && { items: forEditors(items) }),
  };
}

function titled(title: string, { examples = [], ...schema }: JsonSchema): JsonSchema {
  const [example] = examples;
  const label = JSON.stringify(example);
  // In a text to insert, the braces of an expression would be a placeholder.
  const isSnippet = label.startsWith("{") && !label.includes("${{");
  if (!isSnippet) return { title, ...schema, examples };
  const asYaml = label.replaceAll(/"([\w/-]+)"/g, "$1").replaceAll(/([:,])(?! )/g, "$1 ");
  const markdownDescription = `${schema.description} Example: \`${asYaml}\``;
  const defaultSnippets = [{ label: asYaml, body: example }];
  const [first, ...others] = schema.anyOf ?? [];
  if (first === undefined) return { title, ...schema, markdownDescription, defaultSnippets };
  // On a branch for text, so that it is offered for the whole value, and not inside a mapping that was begun.
  return { title, ...schema, markdownDescription, anyOf: [{ ...first, defaultSnippets }, ...others] };
}

/** An editor says of a key of another system what the action would say, and does not offer it. */
function withForeignWords(schema: JsonSchema): JsonSchema {
  const words = [...foreignWords].map(([word, errorMessage]) => [
    word,
    { const: IMPOSSIBLE, errorMessage, doNotSuggest: true },
  ]);
  return { ...schema, properties: { ...schema.properties, ...Object.fromEntries(words) } };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, convert: (value: A, name: string) => B) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, convert(value, name)]));
}
