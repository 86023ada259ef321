import type { FieldReference, PortRequest, Template, TemplatePart } from "../request.ts";
import { type DeclaredPorts, findReference } from "./reference.ts";

/** The values of the fields. */
export interface FieldValues {
  field(reference: FieldReference): string;
  readonly network: string;
  readonly jobHost: string;
}

/** A template's text with its values filled in. */
export function fillTemplate(template: Template, values: FieldValues): string {
  return template.map((part) => textOf(part, values)).join("");
}

function textOf(part: TemplatePart, values: FieldValues): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "field":
      return values.field(part.reference);
    case "network":
      return values.network;
    case "job-host":
      return values.jobHost;
  }
}

/**
 * `{service.field}`, `{network}` and `{job.host}` in text that may have braces of its own: JSON, Go's `{{...}}` and a
 * shell's `${...}` stay as they are, and so does every name that is not a known field of a declared service.
 */
const FIELD = /(?<![{$])\{([^{}]{1,100})\}/g;

/** The fields of services that a text in `env`, `command` or `after-ready` uses. */
export function fieldsIn(text: string, services: DeclaredPorts): FieldReference[] {
  return [...text.matchAll(FIELD)].flatMap(([, inner = ""]) => findReference(inner, services) ?? []);
}

/** Fills in values; every other character stays. */
export function fillFields(text: string, services: DeclaredPorts, values: FieldValues): string {
  return text.replace(FIELD, (whole, inner: string) => {
    if (inner === "network") return values.network;
    if (inner === "job.host") return values.jobHost;
    const reference = findReference(inner, services);
    return reference === undefined ? whole : values.field(reference);
  });
}

/** What looks like a field of a declared service but is not; a notice lists it. */
export function almostFieldsIn(text: string, services: DeclaredPorts): string[] {
  return [...text.matchAll(FIELD)].flatMap(([whole, inner = ""]) => {
    const [, service = ""] = /^(.*)\.[\w:-]+$/.exec(inner) ?? [];
    return services.has(service) && findReference(inner, services) === undefined ? [whole] : [];
  });
}

/** The ports that each service declares, as the functions above want them. */
export function declaredPortsOf(
  services: readonly {
    readonly name: string;
    readonly ports: readonly Pick<PortRequest, "containerPort">[];
  }[],
): DeclaredPorts {
  return new Map(
    services.map(({ name, ports }) => [name, ports.map(({ containerPort }) => containerPort.number)]),
  );
}
