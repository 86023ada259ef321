import type { Template } from "../request/request.ts";
import { fillTemplate } from "../request/templates/fill-template.ts";
import { fieldValues } from "./field-values.ts";
import { bracketed, hostOf } from "./outputs.ts";
import type { AddressedService } from "./reachable-service.ts";

/** Where the `url` output comes from. */
interface UrlSource {
  /** The service's own `url`. */
  readonly template: Template | undefined;
  /** Of a known image, with `{host}` and `{port}`. */
  readonly presetUrl: string | undefined;
}

/** The address that a client library takes; `undefined` where nothing is known of the protocol, or there is no port. */
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
