import type { Template } from "../request/request.ts";
import { fillTemplate } from "../request/templates/fill-template.ts";
import { fieldValues } from "./field-values.ts";
import { bracketed, hostOf } from "./outputs.ts";
import type { AddressedService } from "./reachable-service.ts";

/** The sources of the `url` output. */
interface UrlSource {
  /** The service's own `url`. */
  readonly template: Template | undefined;
  /** The template of a known image, with `{host}` and `{port}`. */
  readonly presetUrl: string | undefined;
}

/** The address for a client library; `undefined` if the protocol is unknown, or there is no port. */
export function serviceUrl(
  { template, presetUrl }: UrlSource,
  service: Omit<AddressedService, "url">,
  job: { readonly network: string; readonly host: string },
): string | undefined {
  if (template !== undefined)
    return fillTemplate(template, fieldValues([{ ...service, url: undefined }], job));
  const port = service.ports[0]?.port;
  if (presetUrl === undefined || port === undefined) return undefined;
  return presetUrl.replaceAll("{host}", bracketed(hostOf(service))).replaceAll("{port}", String(port));
}
