import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A system account that an image's service runs as. */
export interface Account {
  readonly name: string;
  readonly id: number;
  readonly home: string;
}

/** Writes the files that Debian's install scripts would have: users, groups, and how names are looked up. */
export async function writeAccounts(root: string, accounts: readonly Account[]): Promise<void> {
  const all = [{ name: "root", id: 0, home: "/root" }, ...accounts];
  const users = all.map(({ name, id, home }) => `${name}:x:${id}:${id}:${name}:${home}:/bin/sh\n`);
  const nobody = "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n";
  const groups = all.map(({ name, id }) => `${name}:x:${id}:\n`);
  const etc = join(root, "etc");
  await mkdir(etc, { recursive: true });
  await writeFile(join(etc, "passwd"), [...users, nobody].join(""));
  await writeFile(join(etc, "group"), [...groups, "nogroup:x:65534:\n"].join(""));
  await writeFile(join(etc, "nsswitch.conf"), "passwd: files\ngroup: files\nhosts: files dns\n");
}
