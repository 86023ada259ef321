import { chmod, chown, mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { cacheFolder } from "../../bed/cache.ts";
import { runCommand } from "../../bed/command.ts";

/** A user without rights of its own, as a developer or a runner is one. */
export interface OrdinaryUser {
  /** Put before a command, this runs it as that user. */
  readonly enter: readonly string[];
  readonly environment: { readonly HOME: string; readonly XDG_RUNTIME_DIR: string };
}

const ID = 4711;
const FIRST_SUBORDINATE_ID = 500_000;
const root = join(import.meta.dirname, "../../..");

/**
 * Makes such a user for what it starts alone: in a mount namespace of their own the lists of users have one more line,
 * /run is empty, and what this process reads (the cache, the built bundle, Node) can be read. The machine stays as it is.
 *
 * @param otherMounts more files that they see in another's place, by their own path
 */
export async function makeOrdinaryUser(
  folder: string,
  otherMounts: Readonly<Record<string, string>> = {},
): Promise<OrdinaryUser> {
  const at = (name: string) => join(folder, name);
  const [home, runtime] = [at("home"), at("runtime")];
  for (const own of [home, runtime, at("data")]) {
    await mkdir(own, { recursive: true });
    await chown(own, ID, ID);
  }
  await chmod(folder, 0o755);
  const range = `job:${FIRST_SUBORDINATE_ID}:65536\n`;
  const lists = { passwd: `job:x:${ID}:${ID}::${home}:/bin/sh\n`, group: `job:x:${ID}:\n` };
  for (const [name, line] of Object.entries({ ...lists, subuid: range, subgid: range }))
    await writeFile(at(name), `${await readFile(`/etc/${name}`, "utf8")}${line}`);
  // Everybody's on any machine with udev.
  await runCommand("mknod", ["--mode=666", at("tun"), "c", "10", "200"]);
  await writeFile(at("as-user.sh"), script(folder, otherMounts));
  const enter = ["unshare", "--mount", "sh", at("as-user.sh")];
  return { enter, environment: { HOME: home, XDG_RUNTIME_DIR: runtime } };
}

function script(folder: string, otherMounts: Readonly<Record<string, string>>): string {
  const readable = [cacheFolder, root, dirname(dirname(process.execPath))];
  const shelf = (at: number) => `${folder}/shelf-${at}`;
  return [
    "set -e",
    "mount --make-rprivate /",
    ...["passwd", "group", "subuid", "subgid"].map((name) => `mount --bind ${folder}/${name} /etc/${name}`),
    `mount --bind ${folder}/tun /dev/net/tun`,
    ...Object.entries(otherMounts).map(([from, to]) => `mount --bind ${from} ${to}`),
    "mount -t tmpfs tmpfs /run",
    // Whatever lies below this user's home is put back under its own path.
    ...readable.map((path, at) => `mkdir -p ${shelf(at)} && mount --rbind ${path} ${shelf(at)}`),
    `mount -t tmpfs -o mode=755 tmpfs ${homedir()}`,
    ...readable.map((path, at) => `mkdir -p ${path} && mount --rbind ${shelf(at)} ${path}`),
    `exec setpriv --reuid=${ID} --regid=${ID} --clear-groups --pdeathsig=TERM -- "$@"`,
  ].join("\n");
}
