import { createHash } from "node:crypto";
import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cached, forgetOtherVersions } from "../../bed/cache.ts";
import { runCommand } from "../../bed/command.ts";

const root = join(import.meta.dirname, "../../..");
const client = join(root, "examples/write-and-read.mjs");

/**
 * The path of examples/write-and-read.mjs as one file that needs no node_modules: a job's workspace has none, and
 * nothing to install them from.
 */
export async function bundleClient(): Promise<string> {
  const hash = createHash("sha256")
    .update(await readFile(client))
    .update(await readFile(join(root, "package-lock.json")));
  const name = `write-and-read-${hash.digest("hex").slice(0, 12)}.mjs`;
  return cached(name, async (path, workFolder) => {
    const ncc = join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");
    await runCommand(process.execPath, [ncc, "build", client, "-o", workFolder, "--no-cache", "--quiet"]);
    // The other chunk is a hash function that redis offers to those who install it.
    await copyFile(join(workFolder, "index.mjs"), path);
    await forgetOtherVersions("write-and-read-", name);
  });
}
