import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The job's files, as inputs and flags name them: relative to the workspace. */
export interface WorkspaceFiles {
  readonly workspace: string;
  /** `undefined` where there is no such file. */
  read(path: string): string | undefined;
  exists(path: string): boolean;
}

export function workspaceFiles(): WorkspaceFiles {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  return {
    workspace,
    exists: (path) => existsSync(resolve(workspace, path)),
    read(path) {
      const absolute = resolve(workspace, path);
      return existsSync(absolute) ? readFileSync(absolute, "utf8") : undefined;
    },
  };
}
