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
import { mappingNode, textNode, withValue } from "./nodes.ts";
import { readComposeService } from "./read-compose-service.ts";
import type { Loading } from "./read-model.ts";
import { selectServices } from "./select-services.ts";
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
  const { selected, leftOut } = selectServices(model, { profiles, built: compose.built }, findings);
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
      complete: (request) => completed(request, extras),
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

function withServices(model: MappingNode, services: MappingNode["entries"]): MappingNode {
  return withValue(model, "services", mappingNode(services, model.place));
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
