import { serviceShape } from "./service-shape.ts";
import type { JsonSchema } from "./shape.ts";

/** The JSON Schema of the inputs `services` and `services-file`, for editors. */
export function servicesJsonSchema(): JsonSchema & { readonly $schema: string; readonly title: string } {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Services of sibling-services",
    description:
      "A mapping of service names to services, as in GitHub's jobs.<id>.services, with additional keys.",
    type: "object",
    examples: [
      {
        redis: "redis:7",
        postgres: { image: "postgres:16", env: { POSTGRES_PASSWORD: "postgres" }, ports: [5432] },
      },
    ],
    patternProperties: {
      "^(?![Jj][Oo][Bb]$)[A-Za-z0-9_]([A-Za-z0-9_.-]{0,98}[A-Za-z0-9_])?$": {
        description: "One service: an image, or a mapping with image and more. Its name is its DNS name.",
        anyOf: [
          { type: "string", description: "The image.", examples: ["redis:7"] },
          { type: "null" },
          serviceShape.json,
        ],
      },
    },
    additionalProperties: false,
  };
}
