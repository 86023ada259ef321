import { findPreset } from "../readiness/presets/find-preset.ts";
import type { ServiceRequest, Template } from "../request/request.ts";
import { declaredPortsOf, fieldsIn } from "../request/templates/fill-template.ts";
import { UserError } from "../user-error.ts";

/**
 * Throws `UserError` if a template names the `url` of a service that will have none: that is known before anything
 * starts, from its `url` and its image's name.
 */
export async function refuseMissingUrls(
  services: readonly ServiceRequest[],
  exports: readonly { readonly name: string; readonly template: Template }[],
): Promise<void> {
  const declared = declaredPortsOf(services);
  const uses = [
    ...exports.flatMap(({ name, template }) =>
      template.flatMap((part) =>
        part.kind === "field" ? [{ place: `export: ${name}`, reference: part.reference }] : [],
      ),
    ),
    ...services.flatMap(({ name, environment, command = [], afterReady }) =>
      [...environment, ...command, ...afterReady.flat()].flatMap((text) =>
        fieldsIn(text, declared).map((reference) => ({ place: name, reference })),
      ),
    ),
  ];
  for (const { place, reference } of uses) {
    const missing = services.find(({ name }) => name === reference.service);
    if (reference.field !== "url" || missing === undefined || (await hasUrl(missing))) continue;
    throw new UserError(`${place}: ${missing.name} has no url, because its image is not a known one`, {
      topic: "Field without a value",
      hint: `Give it one, as in \`url: "protocol://user:password@{address}/name"\`, or use {${missing.name}.address}.`,
    });
  }
}

/** Settings may change what is known of an image, and those of the image itself are not known yet. */
async function hasUrl({
  url,
  image,
  environment,
  entrypoint = [],
  command = [],
}: ServiceRequest): Promise<boolean> {
  if (url !== undefined) return true;
  const own = await findPreset(image, { environment, command: [...entrypoint, ...command] });
  if (own?.url !== undefined) return true;
  return (await findPreset(image, { environment: [], command: [] }))?.url !== undefined;
}
