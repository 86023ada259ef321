import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SocketFiles } from "../ports/docker-config-files.ts";
import type { Log } from "../ports/log.ts";
import { messageOf } from "../user-error.ts";
import { homeFolder } from "./home-folder.ts";
import { fileAt } from "./this-process.ts";

/**
 * The Docker configuration of this job's user. A file that exists but cannot be read is skipped with a warning, as
 * docker's own command line does.
 */
export function dockerConfigFiles(log: Pick<Log, "warning">): SocketFiles {
  const told = new Set<string>();
  // Several look into one file.
  const warn = (path: string, problem: string) => {
    if (told.has(path)) return;
    told.add(path);
    log.warning(`ignoring Docker's configuration in ${path}: ${problem}`);
  };
  return {
    folder: join(homeFolder(), ".docker"),
    userId: process.getuid?.(),
    exists: existsSync,
    isFolder: (path) => fileAt(path)?.kind === "folder",
    read(path) {
      try {
        return readFileSync(path, "utf8");
      } catch (error) {
        if (!isMissing(error)) warn(path, messageOf(error));
        return undefined;
      }
    },
    warn,
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
