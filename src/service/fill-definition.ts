import type { Stage } from "../backend/docker/place/stage.ts";
import { fieldValues } from "../report/field-values.ts";
import type { AddressedService } from "../report/reachable-service.ts";
import type { ServiceRequest } from "../request/request.ts";
import { fillFields } from "../request/templates/fill-template.ts";
import type { DeclaredPorts } from "../request/templates/reference.ts";
import { jobFields } from "./job-fields.ts";

/** What the fields of services in a definition stand for. */
export interface FieldSources {
  readonly declared: DeclaredPorts;
  readonly addressed: readonly AddressedService[];
}

/** The definition with the values of all fields in `env` and `command`; every other character of them stays. */
export function fillDefinition(service: ServiceRequest, sources: FieldSources, stage: Stage): ServiceRequest {
  const { Env, Cmd } = service.body;
  return {
    ...service,
    body: {
      ...service.body,
      ...(Env === undefined ? {} : { Env: fillAll(Env, sources, stage) }),
      ...(Cmd === undefined ? {} : { Cmd: fillAll(Cmd, sources, stage) }),
    },
  };
}

export function fillAll(
  texts: readonly string[],
  { declared, addressed }: FieldSources,
  stage: Stage,
): string[] {
  const values = fieldValues(addressed, jobFields(stage));
  return texts.map((text) => fillFields(text, declared, values));
}
