import { fieldValues } from "../report/field-values.ts";
import type { AddressedService } from "../report/reachable-service.ts";
import type { ServiceRequest } from "../request/request.ts";
import { fieldsIn, fillFields } from "../request/templates/fill-template.ts";
import type { DeclaredPorts } from "../request/templates/reference.ts";
import type { JobFields } from "./job-fields.ts";

/** The sources of the values for fields such as `{db.host}`. */
interface FieldSources {
  readonly declared: DeclaredPorts;
  readonly addressed: readonly AddressedService[];
}

/** The request with all fields in `env` and `command` replaced by their values; nothing else in them changes. */
export function fillRequest(service: ServiceRequest, sources: FieldSources, job: JobFields): ServiceRequest {
  const { environment, command } = service;
  return {
    ...service,
    environment: fillAll(environment, sources, job),
    command: command && fillAll(command, sources, job),
  };
}

export function fillAll(
  texts: readonly string[],
  { declared, addressed }: FieldSources,
  job: JobFields,
): string[] {
  const values = fieldValues(addressed, job);
  return texts.map((text) => fillFields(text, declared, values));
}

/** Whether a service's `env` or `command` contains its own address. */
export function isToldItsAddress(
  { name, environment, command = [] }: Pick<ServiceRequest, "name" | "environment" | "command">,
  declared: DeclaredPorts,
): boolean {
  return [...environment, ...command].some((text) =>
    fieldsIn(text, declared).some(({ service }) => service === name),
  );
}
