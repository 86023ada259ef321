import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** Everything that outlives a test run, and nothing else, is in here. Safe to delete at any time. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "sibling-services");

/**
 * The path of a file or folder in the cache, made on first use.
 *
 * `name` carries every version that went into it: an entry never changes and is never checked again.
 * It is made under another name and renamed, so a run that is cut off leaves nothing half-made under
 * this one, and of two runs that make it at once the first to finish counts.
 */
export async function cached(
  name: string,
  make: (path: string, workFolder: string) => Promise<void>,
): Promise<string> {
  const path = join(cacheFolder, name);
  if (existsSync(path)) {
    return path;
  }
  await mkdir(cacheFolder, { recursive: true });
  await removeUnfinished();
  const workFolder = await mkdtemp(join(cacheFolder, `making-${process.pid}-`));
  try {
    const made = join(workFolder, "made");
    await make(made, workFolder);
    await rename(made, path).catch((error: unknown) => {
      if (!existsSync(path)) {
        throw error;
      }
    });
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
  return path;
}

/** Deletes the entries whose names start with `prefix`, older versions of `name`. */
export async function forgetOtherVersions(prefix: string, name: string): Promise<void> {
  const names = await readdir(cacheFolder);
  for (const other of names.filter((one) => one.startsWith(prefix) && one !== name)) {
    await rm(join(cacheFolder, other), { recursive: true, force: true });
  }
}

/** Work of processes that were ended in the middle of it. */
async function removeUnfinished(): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const pid = Number(name.match(/^making-(\d+)-/)?.[1]);
    if (pid > 0 && !isRunning(pid)) {
      await rm(join(cacheFolder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
