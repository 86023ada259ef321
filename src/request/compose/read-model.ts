import { addProblem, type Findings } from "../problem.ts";
import { refuseExpressions } from "../refuse-expressions.ts";
import type { RequestText } from "../request-text.ts";
import { describe, type MappingNode, type Node } from "../yaml/node.ts";
import type { Source } from "../yaml/place.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { canonicalService } from "./canonical.ts";
import { composeDisclosureOf, isComposeKey } from "./compose-disclosure.ts";
import type { ComposeFiles } from "./compose-files.ts";
import { interpolateNodes, type UnsetVariables } from "./interpolate-nodes.ts";
import type { ModelPath } from "./merge-nodes.ts";
import { mappingNode, mapValues } from "./nodes.ts";
import type { Lookup } from "./substitute.ts";
import { TAGS, takeTags } from "./take-tags.ts";
import { withUniqueEntries } from "./unique-entries.ts";

/** What all files of one model share. */
export interface Loading {
  readonly files: ComposeFiles;
  readonly findings: Findings;
  readonly unset: UnsetVariables;
  /** The absolute folder in which the relative paths of a text start. */
  readonly folders: Map<Source, string>;
  /** The variables that each text sees: an included file may have a `.env` of its own. */
  readonly lookups: Map<Source, Lookup>;
}

/** Files that are one model, each over the ones before it. */
export interface ModelFiles {
  readonly texts: readonly RequestText[];
  /** Absolute. */
  readonly folder: string;
  readonly lookup: Lookup;
  /** The files that include this one, absolute. */
  readonly includedBy: readonly string[];
}

/** One file's own model: tags taken out, variables put in. */
export interface FileModel {
  readonly model: MappingNode;
  readonly removed: readonly ModelPath[];
}

/** Reads one file, without what it includes and extends; `undefined` if it cannot be read. */
export function readModel(
  text: RequestText,
  { folder, lookup }: Pick<ModelFiles, "folder" | "lookup">,
  { findings, folders, lookups, unset }: Loading,
): FileModel | undefined {
  const root = readYaml(text, "", {
    findings,
    disclosureOf: composeDisclosureOf,
    isKey: isComposeKey,
    tags: TAGS,
  });
  if (root === undefined) return undefined;
  folders.set(root.place.source, folder);
  lookups.set(root.place.source, lookup);
  if (root.kind === "empty") return { model: mappingNode([], root.place), removed: [] };
  if (root.kind !== "mapping") {
    addProblem(
      findings,
      root.place,
      `a Compose file is a mapping with services, but this is ${describe(root)}`,
    );
    return undefined;
  }
  // Each of them is a problem, so there is nothing to be gained from reading it as a variable.
  const hasExpressions = root.entries.map((entry) => refuseExpressions(entry, findings)).includes(true);
  if (hasExpressions) return undefined;
  const { model, removed } = takeTags(root);
  const interpolated = interpolateNodes(model, lookup, unset, findings);
  return interpolated.kind === "mapping" ? { model: interpolated, removed } : undefined;
}

/** Every service in its long form, with each of its list items once. */
export function normalized(model: Node, findings: Findings): Node {
  if (model.kind !== "mapping") return model;
  return mapValues(model, (section, { key }) => {
    if (key !== "services" || section.kind !== "mapping") return section;
    return mapValues(section, (service) =>
      withUniqueEntries(canonicalService(withUniqueEntries(service), findings)),
    );
  });
}
