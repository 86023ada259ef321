import { isComposeText } from "./compose-text.ts";
import { connectServices, readDependencies } from "./connect-services.ts";
import { findCycles } from "./find-cycles.ts";
import type { ComposeReading, ComposeService, JobSurroundings } from "./job-surroundings.ts";
import type { KnownServices } from "./known-services.ts";
import { quoted } from "./printable.ts";
import { addProblem, type Findings, inputProblem } from "./problem.ts";
import { refuseExpressions } from "./refuse-expressions.ts";
import type { ServiceRequest } from "./request.ts";
import type { RequestText, UnreadText } from "./request-text.ts";
import { serviceKeys } from "./schema/service-shape.ts";
import { isStructureAsText, STRUCTURE_HINT } from "./schema/shapes/scalars.ts";
import { disclosureOf, isHarmlessUnread } from "./service/disclosure.ts";
import { readService } from "./service/read-service.ts";
import { warnOfEmptyVariables } from "./service/warn-of-empty-variables.ts";
import { declaredPortsOf } from "./templates/fill-template.ts";
import { warnOfUntrustedKeys } from "./untrusted-text.ts";
import { unwrap } from "./unwrap.ts";
import { describe, type MappingEntry } from "./yaml/node.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** The services of all texts, in the order in which they are first named; for each service, a later text wins. */
export function readServices(
  texts: readonly (RequestText | UnreadText)[],
  surroundings: JobSurroundings,
  findings: Findings,
): { services: readonly ServiceRequest[]; known: KnownServices } {
  const entries = new Map<string, WrittenService>();
  const compose = texts.filter((text) => text.kind !== "unread" && isComposeText(text)) as RequestText[];
  const leftOut: string[] = [];
  for (const text of texts) {
    if (text.kind === "unread") {
      findings.problems.push(inputProblem(text.origin, text.why, text.hint));
    } else if (!compose.includes(text)) {
      for (const entry of readEntries(text, surroundings, findings))
        entries.set(entry.key, { entry, kind: text.kind });
    } else if (text === compose[0]) {
      const reading = readComposeFiles(compose, surroundings, findings);
      for (const { entry, complete } of reading.services)
        entries.set(entry.key, { entry, kind: "compose", complete });
      leftOut.push(...reading.leftOut);
    }
  }
  // An entry that YAML does not let us read may be a service.
  const areAllRead = findings.problems.length === 0;
  const all = [...entries.values()].map(({ entry }) => entry);
  const unevaluated = new Set(
    [...entries.values()].flatMap(({ entry, kind }) =>
      kind === "file" && refuseExpressions(entry, findings) ? [entry] : [],
    ),
  );
  const evaluated = all.filter((entry) => !unevaluated.has(entry));
  checkNames(evaluated, findings);
  const lost = reportLostKeys(evaluated, findings);
  const named = evaluated.filter((entry) => !lost.includes(entry));
  const read = named.map((entry) => ({ entry, result: readService(entry, surroundings, findings) }));
  const skipped = [
    ...read.flatMap(({ result }) => (result.kind === "skipped" ? [result.name] : [])),
    ...leftOut.filter((name) => !entries.has(name)),
  ];
  const unconnected = read.flatMap(({ entry, result }) => {
    if (result.kind !== "service") return [];
    const written = entries.get(entry.key);
    // In a Compose file, a name without a value often means a variable that may be missing.
    if (written?.kind !== "compose")
      warnOfEmptyVariables(entry.keyPlace.path, result.definition, surroundings, findings);
    const request = written?.complete?.(result.request) ?? result.request;
    return [{ ...result, request, place: entry.keyPlace }];
  });
  // A file elsewhere on the machine that has problems may hold no services at all: no guess tells its words.
  const shown = findings.problems.length > 0 ? all.filter(({ keyPlace }) => !keyPlace.source.isOutside) : all;
  const names = shown.map(({ key }) => key);
  const ports = declaredPortsOf(unconnected.map(({ request }) => request));
  const started = names.filter((name) => !skipped.includes(name));
  const known: KnownServices = {
    names,
    ports: new Map(started.map((name) => [name, ports.get(name) ?? []])),
    skipped,
    areAll: areAllRead && shown.length === all.length,
  };
  for (const { result } of read)
    if (result.kind === "broken") readDependencies(result.definition, result.name, known, findings);
  const services = connectServices(unconnected, known, findings);
  findCycles(
    unconnected.map(({ place }, index) => ({ request: services[index] as ServiceRequest, place })),
    findings,
  );
  return { services, known };
}

/** One service as some text has it. */
interface WrittenService {
  readonly entry: MappingEntry;
  readonly kind: RequestText["kind"] | "compose";
  readonly complete?: ComposeService["complete"];
}

function readComposeFiles(
  texts: readonly RequestText[],
  surroundings: JobSurroundings,
  findings: Findings,
): ComposeReading {
  const { compose } = surroundings;
  if (compose === undefined) throw new Error("a Compose file cannot be read without its reader");
  return compose.read(texts, surroundings, compose, findings);
}

function readEntries(
  text: RequestText,
  { untrusted }: JobSurroundings,
  findings: Findings,
): readonly MappingEntry[] {
  const root = readYaml(text, "services", {
    findings,
    disclosureOf,
    isKey: (word) => Object.hasOwn(serviceKeys, word),
    isHarmless: isHarmlessUnread,
  });
  if (root !== undefined && text.kind === "input") warnOfUntrustedKeys(root, untrusted, findings);
  if (root === undefined || root.kind === "empty") return [];
  if (root.kind === "mapping") return unwrap(root, findings);
  const hint = isStructureAsText(root)
    ? STRUCTURE_HINT
    : "Write a name, a colon, and the service, as in `redis: redis:7`.";
  addProblem(
    findings,
    root.place,
    `this should be a mapping of names to services, but it is ${describe(root)}`,
    hint,
  );
  return [];
}

/** A name is a DNS name on the services' network, and part of outputs and templates. */
function checkNames(entries: readonly MappingEntry[], findings: Findings): void {
  const seen = new Map<string, string>();
  for (const { key, keyPlace } of entries) {
    const other = seen.get(key.toLowerCase());
    seen.set(key.toLowerCase(), key);
    if (other !== undefined) {
      addProblem(
        findings,
        keyPlace,
        `${quoted(other)} and ${quoted(key)} differ only in case`,
        "DNS names are case-insensitive.",
      );
    }
    if (!/^[A-Za-z0-9_](?:[\w.-]{0,98}[A-Za-z0-9_])?$/.test(key) || key.includes("..")) {
      const hint = "Use letters, digits, _, - and dots, at most 100 of them.";
      addProblem(findings, keyPlace, `${quoted(key)} cannot be the name of a service`, hint);
    } else if (key.toLowerCase() === "job") {
      addProblem(
        findings,
        keyPlace,
        "a service cannot be called job",
        "Inside every service, job is the name of this job.",
      );
    }
  }
}

/**
 * Reports, as one problem, keys of a service that stand where its name belongs. Returns those without an image: what
 * is wrong below them only follows from that.
 */
function reportLostKeys(entries: readonly MappingEntry[], findings: Findings): readonly MappingEntry[] {
  const lost = entries.filter(({ key }) => Object.hasOwn(serviceKeys, key));
  const [first, ...more] = lost;
  if (first === undefined) return [];
  const [isOne, names] = [more.length === 0, lost.map(({ key }) => quoted(key))];
  addProblem(
    findings,
    first.keyPlace,
    isOne
      ? `${names[0]} is a key of a service, not the name of one`
      : `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are keys of a service, not names of services`,
    `${isOne ? "Is it" : "Are they"} indented too little? Write a service's keys below its name, further to the right.`,
  );
  return lost.filter(
    ({ value }) => value.kind !== "mapping" || value.entries.every(({ key }) => key !== "image"),
  );
}
