import { chmod, mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../command.ts";
import { downloadPackages, type WantedPackages } from "./package-archives.ts";

/**
 * Unpacks Debian packages into an otherwise empty root folder. No install script runs: what those would
 * have made (users, alternatives) is up to the caller. Documentation and translations are dropped,
 * because an image made of the tree is loaded into a new engine for every test run.
 */
export async function plantPackageTree(
  wanted: WantedPackages,
  root: string,
  workFolder: string,
): Promise<void> {
  const archives = await downloadPackages(wanted, workFolder);
  await makeSkeleton(root);
  for (const archive of archives) {
    // --keep-directory-symlink: packages of Debian 12 still ship /bin and /lib, which are links here.
    const unpack =
      'dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" --keep-directory-symlink --no-same-owner -p';
    await runCommand("bash", ["-o", "pipefail", "-c", unpack, "bash", archive, root]);
  }
  for (const unread of ["doc", "man", "info", "locale", "lintian", "bash-completion", "bug"]) {
    await rm(join(root, "usr", "share", unread), { recursive: true, force: true });
  }
}

async function makeSkeleton(root: string): Promise<void> {
  for (const folder of ["bin", "sbin", "lib", "lib64"]) {
    await mkdir(join(root, "usr", folder), { recursive: true });
    await symlink(`usr/${folder}`, join(root, folder));
  }
  // /var/run is a folder, not Debian's link to /run: the engine's socket is mounted into it.
  for (const folder of ["dev", "etc", "proc", "root", "sys", "tmp", "var/run", "var/tmp"]) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await chmod(join(root, "tmp"), 0o1777);
  await chmod(join(root, "var", "tmp"), 0o1777);
}
