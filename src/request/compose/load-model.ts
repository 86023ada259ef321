import { resolve } from "node:path";
import { isFull } from "../problem.ts";
import type { MappingNode, Node } from "../yaml/node.ts";
import { applyExtends } from "./apply-extends.ts";
import { applyIncludes } from "./apply-includes.ts";
import { mergeNodes } from "./merge-nodes.ts";
import { type Loading, type ModelFiles, normalized, readModel } from "./read-model.ts";
import { withoutPaths } from "./take-tags.ts";

/**
 * The model of some files: each is read, interpolated, completed by what it includes and extends, and merged over the
 * ones before it. Source: compose-go loader/loader.go, loadYamlFile.
 */
export function loadModel(files: ModelFiles, loading: Loading): MappingNode | undefined {
  let merged: Node | undefined;
  for (const text of files.texts) {
    const file = readModel(text, files, loading);
    if (file === undefined || isFull(loading.findings)) continue;
    const path = resolve(loading.files.workspace, text.origin);
    const including = { ...files, includedBy: [...files.includedBy, path] };
    const complete = applyIncludes(file, including, loading, (included) => loadModel(included, loading));
    const before = merged === undefined ? undefined : withoutPaths(merged, file.removed);
    const extended = applyExtends({ ...file, model: complete }, path, files, loading);
    const whole = before === undefined ? extended : mergeNodes(before, extended, [], loading.findings);
    merged = normalized(whole, loading.findings);
  }
  return merged?.kind === "mapping" ? merged : undefined;
}
