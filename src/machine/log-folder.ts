import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, mkdir, open, readlink, realpath, rename, rm } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { LogFolder } from "../ports/log-folder.ts";
import { UserError } from "../user-error.ts";
import { isIn } from "./open-regular.ts";

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/**
 * Directories of the job, relative to its workspace; a log is written piece by piece, however long it is. An existing
 * file is never opened: a new file takes its place, so no link can redirect the writing and no pipe can block it.
 *
 * @param temporaryFolder of the job. Any step of the job may have planted something in either directory: a path in one of
 *   them never leaves it
 */
export function logFolder(workspace: string, temporaryFolder?: string): LogFolder {
  const roots = [workspace, ...(temporaryFolder === undefined ? [] : [temporaryFolder])];
  return {
    async write(directory, fileName, pieces) {
      const folder = resolve(workspace, directory);
      const root = roots.map((one) => resolve(one)).find((one) => isIn(folder, one));
      const reached = await madeFolder(folder, root);
      // A file name, wherever it comes from, stays in its directory.
      const name = basename(fileName);
      const unfinished = join(reached, `.${name}.${randomBytes(8).toString("hex")}`);
      const file = await open(unfinished, NEW_FILE, 0o644);
      try {
        await expectIn(file, root);
        await pipeline(Readable.from(pieces), file.createWriteStream());
        await rename(unfinished, join(reached, name));
      } catch (error) {
        await file.close();
        await rm(unfinished, { force: true });
        throw error;
      }
      return join(folder, name);
    },
  };
}

/**
 * The directory without links, created step by step if it is missing; nothing is created where a link leads out of
 * the root.
 */
async function madeFolder(folder: string, root: string | undefined): Promise<string> {
  if (root === undefined) {
    await mkdir(folder, { recursive: true });
    return folder;
  }
  const within = await realpath(root);
  let reached = within;
  for (const step of relative(root, folder)
    .split(sep)
    .filter((name) => name !== "")) {
    const path = join(reached, step);
    await mkdir(path).catch(unlessThere);
    reached = await realpath(path);
    if (!isIn(reached, within)) throw new UserError(`${path} leads out of ${root} through a link`);
  }
  return reached;
}

/** The directory may have been replaced by a link since; the kernel knows where the file is (proc(5)). */
async function expectIn(file: FileHandle, root: string | undefined): Promise<void> {
  if (root === undefined) return;
  const path = await readlink(`/proc/self/fd/${file.fd}`);
  if (!isIn(path, await realpath(root))) throw new UserError(`${path} is not in ${root}: a link leads there`);
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
