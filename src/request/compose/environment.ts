import { addProblem, type Findings } from "../problem.ts";
import type { ScalarNode } from "../yaml/node.ts";
import type { ComposeFiles } from "./compose-files.ts";
import { DotEnvError, readDotEnv, readRawEnv } from "./dot-env.ts";
import { type Lookup, SubstitutionError } from "./substitute.ts";

/** A file of variables, and where it is named. */
interface EnvironmentFile {
  readonly node: ScalarNode;
  /** Absolute. */
  readonly path: string;
}

interface Tools {
  readonly files: ComposeFiles;
  readonly findings: Findings;
}

/** The variables of the lookup, and below them those of files, of which a later one wins. */
export function environmentWith(lookup: Lookup, files: readonly EnvironmentFile[], tools: Tools): Lookup {
  const variables = new Map<string, string>();
  const known: Lookup = (name) => lookup(name) ?? variables.get(name);
  for (const file of files) {
    for (const [name, value] of variablesOf(file, "env", known, tools)) variables.set(name, value);
  }
  return known;
}

/** The variables of one file; its mistakes are problems at the place where it is named. */
export function variablesOf(
  { node, path }: EnvironmentFile,
  format: "env" | "raw",
  lookup: Lookup,
  { files, findings }: Tools,
): ReadonlyMap<string, string> {
  const text = files.read(path, node, findings);
  if (text === undefined) return new Map();
  try {
    return format === "raw" ? readRawEnv(text.text, lookup) : readDotEnv(text.text, lookup);
  } catch (error) {
    if (!(error instanceof DotEnvError || error instanceof SubstitutionError)) throw error;
    addProblem(findings, node.place, `${text.origin}: ${error.message}`);
    return new Map();
  }
}
