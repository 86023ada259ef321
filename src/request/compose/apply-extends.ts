import { dirname, resolve } from "node:path";
import { nearestName } from "../nearest-name.ts";
import { quoted } from "../printable.ts";
import { addProblem } from "../problem.ts";
import type { MappingNode, Node, ScalarNode } from "../yaml/node.ts";
import { type ModelPath, mergeNodes } from "./merge-nodes.ts";
import { entriesOf, mapValues, valueAt, withoutKey, withValue } from "./nodes.ts";
import { type FileModel, type Loading, type ModelFiles, normalized, readModel } from "./read-model.ts";
import { pathsBelow, withoutPaths } from "./take-tags.ts";

/** The services of one file, which may extend each other and those of other files. */
interface ServicesOfFile {
  readonly services: Node | undefined;
  /** Absolute. */
  readonly path: string;
  readonly removed: readonly ModelPath[];
}

/** Puts every service over the one that it extends. Source: compose-go loader/extends.go. */
export function applyExtends(
  { model, removed }: FileModel,
  path: string,
  files: ModelFiles,
  loading: Loading,
): MappingNode {
  const services = valueAt(model, "services");
  if (services?.kind !== "mapping") return model;
  const file = { services, path, removed };
  const extended = mapValues(services, (_, { key }) => extend(key, file, [], files, loading));
  return withValue(model, "services", extended);
}

function extend(
  name: string,
  file: ServicesOfFile,
  trail: readonly string[],
  files: ModelFiles,
  loading: Loading,
): Node {
  const service = valueAt(file.services, name) as Node;
  const extending = valueAt(service, "extends");
  if (service.kind !== "mapping" || extending === undefined || extending.kind === "empty") return service;
  const own = withoutKey(service, "extends");
  const step = `${file.path} ${name}`;
  const base = baseOf(extending, file, files, loading);
  if (base === undefined) return own;
  if (trail.includes(step)) {
    addProblem(
      loading.findings,
      extending.place,
      `${quoted(name)} extends itself`,
      "Remove one of these `extends`.",
    );
    return own;
  }
  const whole = extend(base.name, base.file, [...trail, step], files, loading);
  const kept = withoutPaths(whole, pathsBelow(["services", name], file.removed));
  return kept.kind === "mapping" ? mergeNodes(kept, own, ["services", name], loading.findings) : own;
}

/** The service that is extended, and its file; `undefined` if there is none, which is a problem then. */
function baseOf(
  extending: Node,
  file: ServicesOfFile,
  files: ModelFiles,
  loading: Loading,
): { readonly name: string; readonly file: ServicesOfFile } | undefined {
  const { findings } = loading;
  const service = extending.kind === "scalar" ? extending : valueAt(extending, "service");
  if (service?.kind !== "scalar") {
    addProblem(findings, extending.place, "`extends` names no service", "As in `extends: {service: db}`.");
    return undefined;
  }
  const other = valueAt(extending, "file");
  const from = other?.kind === "scalar" ? fileOf(other, file, files, loading) : file;
  if (from === undefined) return undefined;
  if (valueAt(from.services, service.text) !== undefined) return { name: service.text, file: from };
  const names = entriesOf(from.services).map(({ key }) => key);
  const nearest = nearestName(service.text, names);
  const hint =
    nearest === undefined
      ? `Services there are ${names.map(quoted).join(", ") || "none"}.`
      : `Did you mean ${quoted(nearest)}?`;
  const where = loading.files.named(from.path);
  addProblem(findings, service.place, `${quoted(service.text)} is not a service of ${where}`, hint);
  return undefined;
}

function fileOf(
  name: ScalarNode,
  { path: from }: ServicesOfFile,
  files: ModelFiles,
  loading: Loading,
): ServicesOfFile | undefined {
  // What a file extends is relative to that file; the files of the model itself share one folder.
  const folder = loading.folders.get(name.place.source) ?? dirname(from);
  const path = resolve(folder, name.text);
  const text = loading.files.read(path, name, loading.findings);
  if (text === undefined) return undefined;
  const file = readModel(text, { ...files, folder: dirname(path) }, loading);
  if (file === undefined) return undefined;
  const services = valueAt(normalized(file.model, loading.findings), "services");
  return { services, path, removed: file.removed };
}
