import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { ConfigFiles } from "../docker/docker-context.ts";

/** Docker's configuration of this job's user. */
export function dockerConfigFiles(): ConfigFiles & { readonly userId: number | undefined } {
  return {
    folder: join(homedir(), ".docker"),
    userId: process.getuid?.(),
    exists: existsSync,
    read: (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined),
  };
}
