import { relative, resolve } from "node:path";
import { UserError } from "../../user-error.ts";
import type { ComposeSurroundings, JobSurroundings } from "../job-surroundings.ts";
import { quoted } from "../printable.ts";
import { addProblem, type Findings } from "../problem.ts";
import type { RequestText } from "../request-text.ts";
import type { ScalarNode } from "../yaml/node.ts";

/** The files that Compose files name. */
export interface ComposeFiles {
  /** Absolute. */
  readonly workspace: string;
  /** As it is shown, and as `copy` and volumes take it: relative to the workspace if it is in there. */
  named(path: string): string;
  /** The text of a file; `undefined` if there is none, or if it is a problem. Paths are absolute. */
  read(path: string, at: ScalarNode, findings: Findings): RequestText | undefined;
  exists(path: string): boolean;
  /** Whether the file may be used at all; if not, that is a problem. */
  isAllowed(path: string, at: ScalarNode, findings: Findings): boolean;
}

/** More files than any model has; each may be read many times over, by many others. */
const MOST_FILES = 200;

/**
 * Files named in a file come from the repository and not from the workflow, so they must be in the workspace: else a
 * pull request could have a file of the machine put into a container's environment.
 */
export function composeFiles(
  { workspace, readFile }: Pick<JobSurroundings, "workspace" | "readFile">,
  { isInWorkspace }: Pick<ComposeSurroundings, "isInWorkspace">,
): ComposeFiles {
  let left = MOST_FILES;
  const root = resolve(workspace);
  const named = (path: string) =>
    path === root || path.startsWith(`${root}/`) ? relative(root, path) || "." : path;
  const isAllowed: ComposeFiles["isAllowed"] = (path, { place, text: written }, findings) => {
    if (isInWorkspace(path)) return true;
    const hint = "Copy the file into the workspace in an earlier step, and name the copy.";
    addProblem(findings, place, `${quoted(written)} is outside the workspace`, hint);
    return false;
  };
  return {
    workspace: root,
    named,
    exists(path) {
      try {
        return isInWorkspace(path) && readFile(named(path)) !== undefined;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return false;
      }
    },
    isAllowed,
    read(path, at, findings) {
      const { place } = at;
      const origin = named(path);
      if (!isAllowed(path, at, findings)) return undefined;
      left -= 1;
      if (left < 0) {
        addProblem(findings, place, "these Compose files name too many files");
        return undefined;
      }
      try {
        const text = readFile(origin);
        if (text !== undefined) return { origin, kind: "file", text };
        addProblem(findings, place, `the file ${quoted(origin)} does not exist`, PATH_HINT);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        addProblem(findings, place, error.message, error.hint);
      }
      return undefined;
    },
  };
}

const PATH_HINT =
  "Relative paths start in the directory of the first Compose file, or of the file that is included or extended.";
