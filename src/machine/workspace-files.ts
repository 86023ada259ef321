import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { quoted } from "../request/printable.ts";
import { UserError } from "../user-error.ts";
import { isIn, openRegular, readBounded } from "./open-regular.ts";

/** The job's files, named relative to the workspace, as inputs and flags do. */
interface WorkspaceFiles {
  readonly workspace: string;
  /** `undefined` if there is no such file; throws `UserError` for what is not a file of the job, or is too large. */
  read(path: string): string | undefined;
  exists(path: string): boolean;
  /** Whether the path, as written, stays in the workspace. */
  isInWorkspace(path: string): boolean;
}

/** Far more than a file of services or variables needs; a device has no end. */
const MOST_BYTES = 1024 * 1024;

/**
 * The files of this job. A path in the workspace stays there, whatever links it has; a path outside was named
 * explicitly.
 */
export function workspaceFiles(workspace = process.cwd()): WorkspaceFiles {
  const isInWorkspace = (path: string) => isIn(resolve(workspace, path), resolve(workspace));
  return {
    workspace,
    isInWorkspace,
    exists: (path) => existsSync(resolve(workspace, path)),
    read(path) {
      try {
        const file = openRegular(resolve(workspace, path), isInWorkspace(path) ? workspace : undefined);
        return file === undefined ? undefined : readBounded(file, MOST_BYTES);
      } catch (error) {
        throw withPath(path, error);
      }
    },
  };
}

function withPath(path: string, error: unknown): UserError {
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  const { message, hint } =
    error instanceof UserError ? error : { message: `cannot be read${code}`, hint: undefined };
  return new UserError(`${quoted(path)} ${message}`, {
    ...(hint === undefined ? {} : { hint }),
    cause: error,
  });
}
