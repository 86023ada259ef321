import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../cache.ts";
import { isInstalled } from "../command.ts";
import { plantPackageTree } from "../debian/package-tree.ts";
import { type Say, step } from "../step.ts";

/** Where dockerd is: on PATH, or in a tree of Debian packages of our own. */
export type EnginePrograms = { readonly kind: "installed" } | PackagedPrograms;

interface PackagedPrograms {
  readonly kind: "packaged";
  readonly root: string;
}

/**
 * The machine's dockerd, else Debian's `docker.io` unpacked into the cache. Unpacked, not installed:
 * the tests then leave nothing on the machine, and no service of the package starts by itself.
 */
export async function findEnginePrograms(say: Say): Promise<EnginePrograms> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    throw new Error(
      "No Docker engine answers, and only root on Linux can start one. " +
        "Start Docker, or set DOCKER_HOST to an engine that runs, and try again.",
    );
  }
  if (await isInstalled("dockerd")) {
    return { kind: "installed" };
  }
  return { kind: "packaged", root: await unpackEngine(say) };
}

/** The root folder of Debian's `docker.io` in the cache: the engine, and docker's client. */
export async function unpackEngine(say: Say): Promise<string> {
  return cached(`engine-${await systemName()}`, (path, workFolder) =>
    step(say, "unpack docker.io of Debian", () =>
      plantPackageTree(
        {
          packages: ["docker.io", "iptables", "iproute2"],
          // The machine's own C library loads these programs: another one beside it would break them.
          without: [/^libc6$/, /^tar$/, /^netbase$/],
        },
        path,
        workFolder,
      ),
    ),
  );
}

/** The environment in which dockerd finds its companions: containerd, runc, docker-proxy, iptables. */
export async function engineEnvironment(
  programs: EnginePrograms,
  firewallFolder: string,
): Promise<NodeJS.ProcessEnv> {
  const systemPath = `${process.env.PATH}:/usr/sbin:/sbin`;
  if (programs.kind === "installed") {
    return { ...process.env, PATH: systemPath };
  }
  const usr = join(programs.root, "usr");
  const libraries = (await readdir(join(usr, "lib")))
    .filter((name) => name.endsWith("-linux-gnu"))
    .map((name) => join(usr, "lib", name));
  return {
    ...process.env,
    PATH: [firewallFolder, join(usr, "sbin"), join(usr, "bin"), systemPath].join(":"),
    LD_LIBRARY_PATH: libraries.join(":"),
    XTABLES_LIBDIR: libraries.map((folder) => join(folder, "xtables")).join(":"),
  };
}

async function systemName(): Promise<string> {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  const field = (name: string) => release.match(new RegExp(`^${name}="?([^"\\n]*)`, "m"))?.[1];
  return `${field("ID") ?? "linux"}-${field("VERSION_ID") ?? "0"}-${process.arch}-docker.io`;
}
