import { dirname, resolve } from "node:path";
import { lineAndColumnOf } from "../excerpt.ts";
import type {
  ComposeReading,
  ComposeService,
  ComposeSurroundings,
  JobSurroundings,
} from "../job-surroundings.ts";
import { quoted } from "../printable.ts";
import type { Findings } from "../problem.ts";
import type { ServiceRequest } from "../request.ts";
import type { RequestText } from "../request-text.ts";
import type { MappingNode } from "../yaml/node.ts";
import { aliasesByLinks } from "./aliases-by-links.ts";
import { composeFiles } from "./compose-files.ts";
import { environmentWith } from "./environment.ts";
import type { Extras } from "./fields/field.ts";
import { loadModel } from "./load-model.ts";
import { entriesOf, mappingNode, textNode, textOf, valueAt, withValue } from "./nodes.ts";
import { onlyWaits } from "./only-waits.ts";
import { readComposeService } from "./read-compose-service.ts";
import type { Loading } from "./read-model.ts";
import { type SelectedService, selectServices } from "./select-services.ts";
import type { Lookup } from "./substitute.ts";

/**
 * The services of some Compose files, merged as with several `-f`, in our own words. Whatever is wrong or unexpected
 * is among the findings.
 */
export function readCompose(
  texts: readonly RequestText[],
  surroundings: JobSurroundings,
  compose: ComposeSurroundings,
  findings: Findings,
): ComposeReading {
  const [first] = texts;
  if (first === undefined) return { services: [], leftOut: [] };
  const files = composeFiles(surroundings, compose);
  const folder = dirname(resolve(files.workspace, first.origin));
  const loading: Loading = { files, findings, unset: new Map(), folders: new Map(), lookups: new Map() };
  const lookup = projectEnvironment(first, folder, surroundings, compose, loading);
  const model = loadModel({ texts, folder, lookup, includedBy: [] }, loading);
  noticeUnset(loading, compose);
  if (model === undefined) return { services: [], leftOut: [] };
  const profiles = [...compose.profiles, ...(lookup("COMPOSE_PROFILES") ?? "").split(",")].filter(Boolean);
  const { selected, leftOut } = selectServices(model, { ...compose, profiles }, findings);
  for (const service of selected.filter(onlyWaits))
    findings.notices.push(
      `${service.keyPlace.path} only waits for others, which happens here in any case, so it can be left out.`,
    );
  noticeOneNetwork(selected, findings);
  const started = withServices(model, selected);
  const aliases = aliasesByLinks(selected);
  const services = selected.map((entry): ComposeService => {
    const { definition, extras } = readComposeService(
      { entry, aliases: aliases.get(entry.key) ?? [] },
      started,
      lookup,
      loading,
    );
    return {
      entry: { ...entry, value: definition },
      complete: (request) => withFinish(completed(request, extras), entry.value),
    };
  });
  return { services, leftOut };
}

/** The job's variables, and below them those of `.env` beside the first file, or of the files that were named. */
function projectEnvironment(
  { origin }: RequestText,
  folder: string,
  { environment }: JobSurroundings,
  { envFiles, isWithheld }: ComposeSurroundings,
  loading: Loading,
): Lookup {
  const ofJob: Lookup = (name) =>
    Object.hasOwn(environment, name) && !isWithheld(name) ? environment[name] : undefined;
  const source = { origin, text: "", shown: () => "" };
  const named = (envFiles ?? [".env"]).map((path) => ({
    node: textNode(path, { source, path, start: 0, end: 0 }),
    path: resolve(envFiles === undefined ? folder : loading.files.workspace, path),
  }));
  const there = envFiles === undefined ? named.filter(({ path }) => loading.files.exists(path)) : named;
  return environmentWith(ofJob, there, loading);
}

function noticeUnset({ unset, findings }: Loading, { isWithheld }: ComposeSurroundings): void {
  for (const [name, place] of unset) {
    if (place.source.isOutside) continue;
    const why = isWithheld(name) ? "is kept for the runner" : "is not set";
    const where = `${place.source.origin}, line ${lineAndColumnOf(place).line}`;
    findings.notices.push(`the variable ${name} ${why}, so ${quoted(`\${${name}}`)} is empty (${where})`);
  }
}

/** Tests that services cannot reach each other mean something else here. */
function noticeOneNetwork(services: readonly SelectedService[], { notices }: Findings): void {
  const networks = new Set(services.flatMap(({ value }) => networksOf(value)));
  if (networks.size < 2) return;
  const names = [...networks].map((name) => quoted(name)).join(", ");
  notices.push(`the networks ${names} are one network here, on which every service reaches every other.`);
}

function networksOf(service: MappingNode): readonly string[] {
  const networks = valueAt(service, "networks");
  const names = entriesOf(networks).map(({ key }) => key);
  return names.length > 0 || valueAt(service, "network_mode") !== undefined ? names : ["default"];
}

function withServices(model: MappingNode, services: MappingNode["entries"]): MappingNode {
  return withValue(model, "services", mappingNode(services, model.place));
}

/**
 * A Compose file does not tell a container that prepares others (creates buckets, migrates a database) from a server:
 * one that offers nothing and exits with code 0 was none. What is to be restarted is a server.
 */
function withFinish(request: ServiceRequest, service: MappingNode): ServiceRequest {
  const isServer =
    request.ports.length > 0 ||
    request.wait !== undefined ||
    request.healthcheck !== undefined ||
    request.afterReady.length > 0 ||
    /^(?:always|unless-stopped)$/.test(textOf(valueAt(service, "restart")) ?? "");
  return isServer ? request : { ...request, mayFinish: true };
}

/** What our own keys cannot say. */
function completed(request: ServiceRequest, { healthcheckTest, volumes }: Extras): ServiceRequest {
  return {
    ...request,
    healthcheck:
      healthcheckTest === undefined ? request.healthcheck : { ...request.healthcheck, test: healthcheckTest },
    volumes: [
      ...request.volumes.map((volume) =>
        volume.kind === "bind" ? { ...volume, ifUnseen: "copied" as const } : volume,
      ),
      ...volumes,
    ],
    ports: request.ports.map((port) =>
      port.hostPort === undefined ? port : { ...port, isWish: true as const },
    ),
  };
}
