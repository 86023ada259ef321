import type { KnownServices } from "./known-services.ts";
import { nearestName } from "./nearest-name.ts";
import { ENDS_WELL, findOneShots } from "./one-shots.ts";
import { orderByNames } from "./order-by-names.ts";
import { quoted } from "./printable.ts";
import { addProblem, type Findings } from "./problem.ts";
import type { Dependency, FieldReference, ServiceRequest } from "./request.ts";
import type { ServiceDefinition } from "./schema/service-shape.ts";
import type { PlacedDependency } from "./schema/values/depends-on.ts";
import { almostFieldsIn, fieldsIn } from "./templates/fill-template.ts";
import { readTemplate } from "./templates/read-template.ts";
import type { DeclaredPorts } from "./templates/reference.ts";
import { locator } from "./yaml/locator.ts";
import type { TextPlace } from "./yaml/place.ts";

/** A service that was read, with what still has to be looked up among the others. */
interface UnconnectedService {
  readonly request: ServiceRequest;
  readonly definition: ServiceDefinition;
  readonly place: TextPlace;
}

/**
 * Resolves what services say about each other: `depends-on`, fields in `env`, `command` and `after-ready`, and `url`.
 * A service whose fields are used, or that is named as a host, must also start first.
 */
export function connectServices(
  services: readonly UnconnectedService[],
  known: KnownServices,
  findings: Findings,
): ServiceRequest[] {
  const { ports } = known;
  const mustFinish = findOneShots(services, findings);
  const connected = services.map(({ request, definition, place }) => {
    noticeAlmostFields(request, ports, place, findings);
    const declared = readDependencies(definition, request.name, known, findings);
    checkOwnFields(request, ports, place, findings);
    return {
      ...request,
      wait: request.wait ?? (mustFinish.has(request.name) ? ENDS_WELL : undefined),
      url: readUrl(definition.url, request.name, known, findings),
      dependsOn: withUsedServices(declared, referencesOf(request, ports), request.name),
    };
  });
  // With an empty list, the user asks for no order.
  const unordered = new Set(
    services
      .filter(({ definition }) => definition["depends-on"]?.length === 0)
      .map(({ request }) => request.name),
  );
  return orderByNames(connected, ({ name }) => unordered.has(name));
}

/** What `depends-on` names; a name that is not a service is among the problems. */
export function readDependencies(
  definition: Pick<ServiceDefinition, "depends-on">,
  own: string,
  known: KnownServices,
  findings: Findings,
): Dependency[] {
  return (definition["depends-on"] ?? []).flatMap((dependency) => resolve(dependency, own, known, findings));
}

function resolve(
  { service, until }: PlacedDependency,
  own: string,
  known: KnownServices,
  findings: Findings,
): Dependency[] {
  const name = service.text;
  if (known.skipped.includes(name)) return [];
  if (name === own) {
    addProblem(findings, service.place, "a service cannot depend on itself");
    return [];
  }
  if (known.names.includes(name)) return [{ service: name, until: until === "finished" ? "ready" : until }];
  if (!known.areAll) return [];
  const nearest = nearestName(name, known.names);
  const hint =
    nearest === undefined ? `Services here are ${known.names.join(", ")}.` : `Did you mean ${nearest}?`;
  addProblem(findings, service.place, `${quoted(name)} is not a service`, hint);
  return [];
}

/** A container's environment cannot contain what the container gets only once it exists. */
function checkOwnFields(
  { name, environment, command = [] }: ServiceRequest,
  ports: DeclaredPorts,
  place: TextPlace,
  findings: Findings,
): void {
  const used = [...environment, ...command].flatMap((text) => fieldsIn(text, ports));
  const late = used.find(({ service, field }) => service === name && (field === "id" || field === "ip"));
  if (late === undefined) return;
  const text = `{${name}.${late.field}}`;
  addProblem(
    findings,
    place,
    `env and command cannot hold ${text}: the ${late.field} exists only after the container is created`,
    `Use ${text} in \`after-ready\` or \`export\`.`,
  );
}

/** The values of a service are known only once it has started. */
function withUsedServices(
  declared: readonly Dependency[],
  references: readonly FieldReference[],
  own: string,
): Dependency[] {
  const used = new Set(references.map(({ service }) => service));
  const missing = [...used].filter(
    (name) => name !== own && !declared.some(({ service }) => service === name),
  );
  return [...declared, ...missing.map((service): Dependency => ({ service, until: "started" }))];
}

function textsWithFields({ environment, command = [], afterReady }: ServiceRequest): string[] {
  return [...environment, ...command, ...afterReady.flat()];
}

function referencesOf(request: ServiceRequest, ports: DeclaredPorts): FieldReference[] {
  const references = textsWithFields(request).flatMap((text) => fieldsIn(text, ports));
  return [...new Map(references.map((reference) => [JSON.stringify(reference), reference])).values()];
}

function noticeAlmostFields(
  request: ServiceRequest,
  ports: DeclaredPorts,
  place: TextPlace,
  findings: Findings,
): void {
  const almost = new Set(textsWithFields(request).flatMap((text) => almostFieldsIn(text, ports)));
  for (const text of almost) {
    findings.notices.push(
      `${place.path}: ${text} was left unchanged: services have no such field; fields are host, port, port:<number>, address, url, id, ip and container-port.`,
    );
  }
}

function readUrl(
  url: ServiceDefinition["url"],
  own: string,
  known: KnownServices,
  findings: Findings,
): ServiceRequest["url"] {
  if (url === undefined) return undefined;
  const reading = readTemplate(url.text, { known, urlOf: own });
  if (reading.kind === "template") return reading.template;
  const locate = locator(url);
  for (const { start, end, message, hint } of reading.problems)
    addProblem(findings, locate(start, end), message, hint);
  return undefined;
}
