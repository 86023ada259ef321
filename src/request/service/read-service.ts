import { readImageReference } from "../image-reference.ts";
import type { JobSurroundings } from "../job-surroundings.ts";
import { addProblem, type Findings } from "../problem.ts";
import { readAt } from "../refuse.ts";
import type { ServiceRequest } from "../request.ts";
import { type ServiceDefinition, serviceKeys, serviceShape } from "../schema/service-shape.ts";
import type { MappingEntry, Node } from "../yaml/node.ts";
import type { PlacedText } from "../yaml/place.ts";
import { optionNotices } from "./option-notices.ts";
import { readCredentials } from "./read-credentials.ts";
import { readOptions } from "./read-options.ts";
import { splitBody } from "./split-body.ts";

/** One service, or that it is skipped because its image is empty, or what can be read of one that has problems. */
type ReadService =
  | { readonly kind: "service"; readonly request: ServiceRequest; readonly definition: ServiceDefinition }
  | { readonly kind: "skipped"; readonly name: string }
  | { readonly kind: "broken"; readonly name: string; readonly definition: ServiceDefinition };

/** Reads one entry of the services. One wrong key hides no problem of the others. */
export function readService(
  { key, keyPlace, value }: MappingEntry,
  surroundings: JobSurroundings,
  findings: Findings,
): ReadService {
  const whole = readDefinition(value, findings);
  const definition = whole ?? readableKeys(value);
  const broken = { kind: "broken", name: key, definition } as const;
  const image = withoutScheme(definition.image);
  const name: PlacedText = { text: key, place: keyPlace };
  if (image === undefined && whole !== undefined) {
    findings.notices.push(`${keyPlace.path} is not started: its image is empty.`);
    return { kind: "skipped", name: key };
  }
  const before = findings.problems.length;
  if (image !== undefined) readAt(image.place, findings, () => readImageReference(image.text));
  // Without an image, `options` may still have problems of their own.
  const parts = { name, image: image ?? { ...name, text: "" }, definition };
  const reading = readOptions(definition.options, parts, surroundings);
  if (reading.kind === "problems") {
    for (const { place, message, hint } of reading.problems) addProblem(findings, place, message, hint);
  }
  if (whole === undefined || reading.kind === "problems" || findings.problems.length > before) return broken;
  if (readAt(reading.image.place, findings, () => readImageReference(reading.image.text)) === undefined)
    return broken;
  findings.notices.push(...optionNotices(keyPlace.path, definition, reading));
  const { created } = reading;
  const { container, aliases } = splitBody(created, surroundings.workspace);
  const request: ServiceRequest = {
    ...container,
    name: key,
    image: reading.image.text,
    credentials: readCredentials(keyPlace.path, definition.credentials, findings),
    ports: created.ports,
    containerName: created.query.name,
    platform: created.query.platform,
    pull: definition.pull ?? created.pull,
    aliases: [...new Set([...aliases, ...(definition.aliases ?? [])])],
    timeoutMs: definition.timeout,
    wait: definition.wait,
    dependsOn: [],
    copies: definition.copy ?? [],
    storage: definition.storage,
    afterReady: definition["after-ready"] ?? [],
    ifNotReady: definition["if-not-ready"] ?? "fail",
    url: undefined,
  };
  return { kind: "service", request, definition };
}

/** A bare string is an image; an absent value is an empty image. */
function readDefinition(node: Node, findings: Findings): ServiceDefinition | undefined {
  switch (node.kind) {
    case "empty":
      return onlyImage({ kind: "scalar", text: "", asGitHub: "", type: "text", place: node.place });
    case "scalar":
      return onlyImage(node);
    case "list":
    case "mapping":
      return serviceShape.read(node, findings);
  }
}

/** The keys whose values are right; the problems of the others are known already. */
function readableKeys(node: Node): ServiceDefinition {
  const entries = node.kind === "mapping" ? node.entries : [];
  const values = Object.entries(serviceKeys).map(([name, { shape }]) => {
    const entry = entries.find(({ key }) => key === name);
    const apart: Findings = { problems: [], notices: [], warnings: [] };
    const value = entry === undefined ? undefined : shape.read(entry.value, apart);
    return [name, apart.problems.length === 0 ? value : undefined];
  });
  return Object.fromEntries(values) as ServiceDefinition;
}

function onlyImage(image: NonNullable<ServiceDefinition["image"]>): ServiceDefinition {
  const nothing = Object.fromEntries(Object.keys(serviceKeys).map((key) => [key, undefined]));
  return { ...nothing, image } as ServiceDefinition;
}

function withoutScheme(image: PlacedText | undefined): PlacedText | undefined {
  const text = (image?.text ?? "")
    .trim()
    .replace(/^docker:\/\//i, "")
    .trim();
  return image === undefined || text === "" ? undefined : { ...image, text };
}
