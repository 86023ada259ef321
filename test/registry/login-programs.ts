import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../bed/cache.ts";
import { runCommand } from "../bed/command.ts";
import { plantPackageTree } from "../bed/debian/package-tree.ts";
import { engineEnvironment, unpackEngine } from "../bed/engine/engine-programs.ts";

/** What a step needs that logs in with Docker's own command line, and keeps logins in `pass`. */
export interface LoginPrograms extends AsyncDisposable {
  readonly environment: Readonly<Record<string, string>>;
}

/** Debian's docker, docker-credential-pass, pass and gpg, downloaded on first use. */
export function loginPrograms(): Promise<string> {
  return cached("docker-credential-pass-debian-12", (path, workFolder) =>
    plantPackageTree(
      {
        packages: ["golang-docker-credential-helpers", "pass", "gpg", "gpg-agent"],
        without: [/^libc6$/, /^tar$/, /^pinentry/, /^libsecret/],
      },
      path,
      workFolder,
    ),
  );
}

/** @param folder of the job, with a path short enough for the socket of gpg's agent; a store with a key is made there */
export async function preparePrograms(folder: string): Promise<LoginPrograms> {
  const tree = await loginPrograms();
  const engine = { kind: "packaged", root: await unpackEngine(() => {}) } as const;
  const { PATH, LD_LIBRARY_PATH } = await engineEnvironment(engine, "/nowhere");
  const gpgHome = join(folder, "gpg");
  await mkdir(gpgHome, { mode: 0o700 });
  await writeFile(join(gpgHome, "gpg.conf"), `agent-program ${join(tree, "usr/bin/gpg-agent")}\n`);
  const environment = {
    HOME: folder,
    GNUPGHOME: gpgHome,
    PASSWORD_STORE_DIR: join(folder, "store"),
    PATH: `${join(tree, "usr/bin")}:${PATH}`,
    LD_LIBRARY_PATH: `${join(tree, "usr/lib/x86_64-linux-gnu")}:${LD_LIBRARY_PATH}`,
  };
  const run = (program: string, ...words: string[]) => runCommand(program, words, { env: environment });
  await run("gpg", "--batch", "--passphrase", "", "--quick-gen-key", "test", "default", "default", "never");
  await run("pass", "init", "test");
  return {
    environment,
    async [Symbol.asyncDispose]() {
      await run("gpg-connect-agent", "killagent", "/bye").catch(() => undefined);
    },
  };
}
