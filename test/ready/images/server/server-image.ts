import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DebianSuite } from "../../../bed/debian/package-archives.ts";
import { plantPackageTree } from "../../../bed/debian/package-tree.ts";
import { writeAccounts } from "../../../bed/images/home-made/accounts.ts";
import { debianPath, type ImageRecipe } from "../../../bed/images/home-made/recipe.ts";

/** A real server from a package registry, in an image that starts as the public one does. */
export interface ServerImage {
  /** Without a slash: it names the archive too. */
  readonly name: string;
  /** Of Debian; what they depend on comes with them. */
  readonly packages: readonly string[];
  readonly suite?: DebianSuite;
  readonly without?: readonly RegExp[];
  readonly exposes: string;
  readonly volumes?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The text of the script that the image starts. */
  readonly entrypoint?: string;
  readonly command?: readonly string[];
  /** Of the user as whom the server runs, if not as root. */
  readonly user?: { readonly name: string; readonly home: string };
  /** Texts by path in the image. */
  readonly files?: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  /** What Debian does not have. */
  readonly more?: Planting;
}

/** Puts something of another registry into the image's tree. */
export interface Planting {
  /** What it is and which version: a change makes a new image. */
  readonly key: string;
  plant(root: string, workFolder: string): Promise<void>;
}

const SHELL = "bash coreutils dash findutils gosu grep libc-bin mawk sed".split(" ");
const WITHOUT = [/^perl/, /^libperl/, /^systemd$/, /^init-system/, /^lsb-base/, /^udev/, /^dbus/];

export function serverImage(server: ServerImage): ImageRecipe {
  const { name, exposes, volumes = [], environment = {}, entrypoint, command } = server;
  return {
    name,
    folder: import.meta.dirname,
    ingredients: [JSON.stringify(server, (_, value) => (value instanceof RegExp ? value.source : value))],
    configuration: [
      `ENV PATH=${debianPath}`,
      "ENV LANG=C.UTF-8",
      ...Object.entries(environment).map(([key, value]) => `ENV ${key}=${JSON.stringify(value)}`),
      `EXPOSE ${exposes}`,
      ...volumes.map((path) => `VOLUME ${path}`),
      ...(entrypoint === undefined ? [] : ['ENTRYPOINT ["docker-entrypoint.sh"]']),
      ...(command === undefined ? [] : [`CMD ${JSON.stringify(command)}`]),
    ],
    plant: (root, workFolder) => plant(server, root, workFolder),
  };
}

async function plant(server: ServerImage, root: string, workFolder: string): Promise<void> {
  const { entrypoint, packages, suite, without = [], user, files = {}, folders = [], volumes = [] } = server;
  const wanted = entrypoint === undefined ? packages : [...SHELL, ...packages];
  await plantPackageTree(
    { packages: wanted, without: [...WITHOUT, ...without], ...(suite === undefined ? {} : { suite }) },
    root,
    workFolder,
  );
  await writeAccounts(root, user === undefined ? [] : [{ ...user, id: 999 }]);
  for (const folder of ["tmp", "run", "usr/local/bin", ...folders, ...volumes]) {
    await mkdir(join(root, folder), { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  if (entrypoint !== undefined) {
    const script = join(root, "usr/local/bin/docker-entrypoint.sh");
    await writeFile(script, entrypoint);
    await chmod(script, 0o755);
  }
  await server.more?.plant(root, workFolder);
}
