import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, mkdir, open, readlink, realpath, rename, rm } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { LogFolder } from "../session/write-logs.ts";
import { UserError } from "../user-error.ts";
import { isIn } from "./open-regular.ts";

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
const FOLDER = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NONBLOCK;

/**
 * Folders of the job, relative to its workspace; a log goes to the disk piece by piece, however long it is. Whatever lies
 * there is never opened: a new file takes its place, so that no link leads the writing elsewhere and no pipe holds it up.
 *
 * @param roots folders whose contents anybody in the job may have planted; a path in one of them stays in it
 */
export function logFolder(workspace: string, roots = plantableFolders(workspace)): LogFolder {
  return {
    async write(directory, fileName, pieces) {
      const folder = resolve(workspace, directory);
      // A file name, wherever it comes from, stays in its folder.
      const name = basename(fileName);
      await using opened = await openFolder(folder, roots);
      const place = `/proc/self/fd/${opened.fd}`;
      const unfinished = join(place, `.${name}.${randomBytes(8).toString("hex")}`);
      const file = await open(unfinished, NEW_FILE, 0o644);
      try {
        await pipeline(Readable.from(pieces), file.createWriteStream());
        await rename(unfinished, join(place, name));
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      return join(folder, name);
    },
  };
}

/**
 * The folder, made where it is missing. It is opened, so that nobody can put another in its place while we write; where
 * the kernel says that it lies outside its root (proc(5)), a link has led there.
 */
async function openFolder(folder: string, roots: readonly string[]): Promise<FileHandle> {
  const root = roots.map((one) => resolve(one)).find((one) => isIn(folder, one));
  await mkdir(root ?? folder, { recursive: true });
  if (root === undefined) return open(folder, FOLDER);
  const within = await realpath(root);
  let reached = root;
  let handle = await open(root, FOLDER);
  for (const step of relative(root, folder)
    .split(sep)
    .filter((name) => name !== "")) {
    await using above = handle;
    reached = join(reached, step);
    const below = `/proc/self/fd/${above.fd}/${step}`;
    await mkdir(below).catch(unlessThere);
    handle = await open(below, FOLDER);
    if (isIn(await readlink(`/proc/self/fd/${handle.fd}`), within)) continue;
    await handle.close();
    throw new UserError(`${reached} leads out of ${root} through a link`);
  }
  return handle;
}

function plantableFolders(workspace: string): readonly string[] {
  const temporary = process.env.RUNNER_TEMP;
  return temporary ? [workspace, temporary] : [workspace];
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
