import { createHash } from "node:crypto";
import { cp, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cached, forgetOtherVersions } from "../../bed/cache.ts";
import { runCommand } from "../../bed/command.ts";

const here = import.meta.dirname;

/** The folder in the cache whose node_modules holds the real clients. */
export function installClients(): Promise<string> {
  return installPackages(here, "clients-");
}

/**
 * The folder in the cache with the packages that the given folder locks.
 *
 * @param prefix of its name in the cache
 */
export async function installPackages(of: string, prefix: string): Promise<string> {
  const hash = createHash("sha256").update(await readFile(join(of, "package-lock.json")));
  const name = `${prefix}${hash.digest("hex").slice(0, 12)}`;
  return cached(name, async (path) => {
    await mkdir(path);
    for (const file of ["package.json", "package-lock.json"]) await cp(join(of, file), join(path, file));
    await runCommand("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { folder: path });
    await forgetOtherVersions(prefix, name);
  });
}
