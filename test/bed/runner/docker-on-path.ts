import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { isInstalled } from "../command.ts";
import { unpackEngine } from "../engine/engine-programs.ts";

/** A search path with `docker` on it: the machine's own, else the one of Debian's that the bed keeps. */
export async function pathWithDocker(folder: string): Promise<string> {
  const path = process.env.PATH ?? "";
  if (await isInstalled("docker")) return path;
  const root = await unpackEngine(() => undefined);
  const bin = join(folder, "bin");
  await mkdir(bin);
  await symlink(join(root, "usr", "bin", "docker"), join(bin, "docker"));
  return `${bin}:${path}`;
}
