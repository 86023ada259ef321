import { nearestName } from "../nearest-name.ts";
import { quoted } from "../printable.ts";
import { refuse } from "../refuse.ts";
import type { FieldReference } from "../request.ts";

const FIELDS = ["host", "port", "address", "url", "id", "ip", "container-port"] as const;
const FORM_HINT = "Write {service.field}, and {{ or }} for a brace.";
const FIELD_HINT = "Fields are host, port, port:<container port>, address, url, id, ip and container-port.";

/** The container ports that each started service declares. */
export type DeclaredPorts = ReadonlyMap<string, readonly number[]>;

/**
 * `service.field` or `service.port:8080`, `undefined` if it has another form. A service that declares no ports may
 * have any, because its image is read only later.
 */
export function findReference(text: string, services: DeclaredPorts): FieldReference | undefined {
  const { service, field, portText } = splitReference(text);
  const declared = services.get(service);
  const known = FIELDS.find((name) => name === field);
  if (declared === undefined || known === undefined) return undefined;
  if (portText === undefined) return { service, field: known, portNumber: undefined };
  const portNumber = Number(portText);
  const isPort = known === "port" && portNumber >= 1 && portNumber <= 65_535;
  if (!isPort || (declared.length > 0 && !declared.includes(portNumber))) return undefined;
  return { service, field: known, portNumber };
}

/**
 * The same, or a refusal that says what is wrong. It does not repeat the text itself, because braces may be part of a
 * password.
 */
export function readReference(text: string, services: DeclaredPorts): FieldReference {
  const reference = findReference(text, services);
  if (reference !== undefined) return reference;
  const { service, field, portText } = splitReference(text);
  const declared = services.get(service);
  if (declared === undefined) {
    const nearest = nearestName(service, [...services.keys()]);
    const guess =
      nearest === undefined ? FORM_HINT : `Did you mean {${nearest}.${isField(field) ? field : "host"}}?`;
    return refuse("this is not a service", guess);
  }
  if (field === "port" && portText !== undefined) {
    const hint =
      declared.length > 0 ? `Its ports are ${declared.join(", ")}.` : "Ports are numbers from 1 to 65535.";
    return refuse(`${quoted(service)} declares no such port`, hint);
  }
  const nearest = nearestName(field, FIELDS);
  return refuse(
    "this is not a field of a service",
    nearest === undefined ? FIELD_HINT : `Did you mean ${nearest}?`,
  );
}

/** Whether the text has the form of a reference, to a service that is not among the known ones. */
export function mayNameUnread(text: string, services: DeclaredPorts): boolean {
  const { service } = splitReference(text);
  return service !== text && !services.has(service);
}

/** Whether the text was meant as a reference, so that it may be shown. */
export function isLikelyReference(text: string, services: DeclaredPorts): boolean {
  const { service } = splitReference(text);
  return service !== text && nearestName(service, [...services.keys()]) !== undefined;
}

function isField(text: string): boolean {
  return FIELDS.some((name) => name === text);
}

/** Names of services may contain dots, names of fields do not. */
function splitReference(text: string): { service: string; field: string; portText: string | undefined } {
  const [, service = text, field = "", portText] = /^(.*)\.([^.:]*)(?::([0-9]{1,5}))?$/.exec(text) ?? [];
  return { service, field, portText };
}
