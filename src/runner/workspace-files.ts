import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "../user-error.ts";

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
      const stat = statSync(absolute, { throwIfNoEntry: false });
      if (stat?.isDirectory()) throw new UserError(`${path} is a folder, where a file is expected`);
      return stat && readFileSync(absolute, "utf8");
    },
  };
}
