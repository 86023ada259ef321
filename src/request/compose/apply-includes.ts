import { dirname, resolve } from "node:path";
import { addProblem } from "../problem.ts";
import type { MappingNode, Node, ScalarNode } from "../yaml/node.ts";
import { environmentWith } from "./environment.ts";
import { type ModelPath, mergeNodes } from "./merge-nodes.ts";
import {
  entriesOf,
  isSameNode,
  itemsOf,
  mappingNode,
  textNode,
  valueAt,
  withoutKey,
  withValue,
} from "./nodes.ts";
import type { FileModel, Loading, ModelFiles } from "./read-model.ts";
import type { Lookup } from "./substitute.ts";
import { pathsBelow, withoutPaths } from "./take-tags.ts";

const SECTIONS = ["services", "volumes", "networks", "secrets", "configs"];

/** One entry of `include`. */
interface Inclusion {
  readonly paths: readonly ScalarNode[];
  readonly projectDirectory: ScalarNode | undefined;
  readonly environmentFiles: readonly ScalarNode[];
}

type LoadModel = (files: ModelFiles) => MappingNode | undefined;

/** Adds what the file includes; its own values win. Source: compose-go loader/include.go. */
export function applyIncludes(
  { model, removed }: FileModel,
  files: ModelFiles,
  loading: Loading,
  loadModel: LoadModel,
): MappingNode {
  const included = itemsOf(valueAt(model, "include"));
  return included.reduce<MappingNode>(
    (whole, item) => {
      const found = filesOf(inclusionOf(item), files, loading);
      const imported = found && loadModel(found);
      if (imported === undefined) return whole;
      return SECTIONS.reduce(
        (to, section) => importSection(section, { imported, to, removed }, loading),
        whole,
      );
    },
    withoutKey(model, "include"),
  );
}

function importSection(
  section: string,
  { imported, to, removed }: { imported: MappingNode; to: MappingNode; removed: readonly ModelPath[] },
  { findings }: Loading,
): MappingNode {
  const entries = entriesOf(valueAt(imported, section));
  if (entries.length === 0) return to;
  const there = valueAt(to, section);
  const start = there?.kind === "mapping" ? there : mappingNode([], imported.place);
  const merged = entries.reduce((all, { key, value }) => {
    const own = valueAt(all, key);
    if (own === undefined) return withValue(all, key, value);
    if (isSameNode(own, value)) return all;
    const kept = withoutPaths(value, pathsBelow([section, key], removed));
    return withValue(all, key, mergeNodes(kept, own, [section, key], findings));
  }, start);
  return withValue(to, section, merged);
}

function filesOf(inclusion: Inclusion, files: ModelFiles, loading: Loading): ModelFiles | undefined {
  const [main] = inclusion.paths;
  if (main === undefined) return undefined;
  const { findings } = loading;
  const paths = inclusion.paths.map((path) => resolve(files.folder, path.text));
  const mainPath = paths[0] as string;
  if (files.includedBy.includes(mainPath)) {
    addProblem(findings, main.place, "this file includes itself, directly or through others");
    return undefined;
  }
  const texts = inclusion.paths.flatMap(
    (path, at) => loading.files.read(paths[at] as string, path, findings) ?? [],
  );
  const folder =
    inclusion.projectDirectory === undefined
      ? dirname(mainPath)
      : resolve(files.folder, inclusion.projectDirectory.text);
  const lookup = lookupOf(inclusion, { folder, main }, files, loading);
  return { texts, folder, lookup, includedBy: files.includedBy };
}

/** The variables of the including file win over those of the included one's `.env`. */
function lookupOf(
  { environmentFiles }: Inclusion,
  { folder, main }: { folder: string; main: ScalarNode },
  files: ModelFiles,
  loading: Loading,
): Lookup {
  const named = environmentFiles
    .filter(({ text }) => text !== "/dev/null")
    .map((node) => ({ node, path: resolve(files.folder, node.text) }));
  const ownPath = resolve(folder, ".env");
  const hasOwn = environmentFiles.length === 0 && loading.files.exists(ownPath);
  const own = hasOwn ? [{ node: textNode(".env", main.place), path: ownPath }] : [];
  return environmentWith(files.lookup, [...named, ...own], loading);
}

function inclusionOf(item: Node): Inclusion {
  if (item.kind === "scalar") return { paths: [item], projectDirectory: undefined, environmentFiles: [] };
  const directory = valueAt(item, "project_directory");
  return {
    paths: scalarsOf(valueAt(item, "path")),
    projectDirectory: directory?.kind === "scalar" ? directory : undefined,
    environmentFiles: scalarsOf(valueAt(item, "env_file")),
  };
}

function scalarsOf(node: Node | undefined): readonly ScalarNode[] {
  if (node?.kind === "scalar") return [node];
  return itemsOf(node).filter((item) => item.kind === "scalar");
}
