import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { LogFolder } from "../session/write-logs.ts";

/** Folders of the job, relative to its workspace; a log goes to the disk piece by piece, however long it is. */
export function logFolder(workspace: string): LogFolder {
  return {
    async write(directory, fileName, pieces) {
      const folder = resolve(workspace, directory);
      await mkdir(folder, { recursive: true });
      // A file name, wherever it comes from, stays in its folder.
      const path = join(folder, basename(fileName));
      await pipeline(Readable.from(pieces), createWriteStream(path));
      return path;
    },
  };
}
