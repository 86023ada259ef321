import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../../bed/cache.ts";
import { runCommand } from "../../bed/command.ts";
import { plantPackageTree } from "../../bed/debian/package-tree.ts";
import { debianDocker } from "./debian-docker.ts";
import type { EngineKind } from "./second-daemon.ts";

/**
 * Debian's Podman (4.3 on Debian 12) behind its Docker API, without systemd: its healthchecks never run. One at a time:
 * the name server of its networks keeps its state in /run/containers, and ends with the last of its containers.
 */
export const podman: EngineKind = {
  name: "Podman of Debian",
  async environment(folder) {
    const env = await debianDocker.environment(folder);
    const root = await programs();
    const libraries = join(root, "usr/lib/x86_64-linux-gnu");
    await configure(folder, root);
    await cacheLibraries(folder, libraries);
    return {
      ...env,
      PATH: `${env.PATH}:${join(root, "usr/bin")}`,
      LD_LIBRARY_PATH: `${libraries}:${env.LD_LIBRARY_PATH ?? ""}`,
      HOME: folder,
      CONTAINERS_CONF: join(folder, "containers.conf"),
      CONTAINERS_STORAGE_CONF: join(folder, "storage.conf"),
      TMPDIR: folder,
    };
  },
  command: async (folder) => [
    ...["unshare", "--mount", "sh", "-c", 'mount --bind "$1" "$2" && shift 2 && exec "$@"', "sh"],
    ...[join(folder, "ld.so.cache"), LIBRARY_CACHE],
    ...(await podmanCommand(join(folder, "docker.sock"))),
  ],
};

/** Where every program looks for its libraries. */
export const LIBRARY_CACHE = "/etc/ld.so.cache";

/**
 * conmon starts Podman once more when a container ends, without our environment: it has to find its libraries in the
 * machine's own list, of which the engine sees one with more lines.
 */
async function cacheLibraries(folder: string, libraries: string): Promise<void> {
  const list = join(folder, "ld.so.conf");
  await writeFile(list, `include /etc/ld.so.conf\n${libraries}\n`);
  await runCommand("/sbin/ldconfig", ["-X", "-f", list, "-C", join(folder, "ld.so.cache")]);
}

/** Serves its Docker API at a socket, with the configuration that its environment names. */
export async function podmanCommand(socket: string): Promise<readonly string[]> {
  return [join(await programs(), "usr/bin/podman"), "system", "service", "--time=0", `unix://${socket}`];
}

function programs(): Promise<string> {
  const packages = ["podman", "conmon", "runc", "netavark", "aardvark-dns"];
  return cached("engine-debian-12-podman", (path, workFolder) =>
    plantPackageTree({ packages, without: [/^libc6$/, /^tar$/] }, path, workFolder),
  );
}

/** Everything that it writes is in the folder; the machine's own configuration does not count. */
async function configure(folder: string, root: string): Promise<void> {
  await writeFile(
    join(folder, "containers.conf"),
    `[containers]
default_ulimits = ["nofile=20000:20000", "nproc=20000:20000"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "runc"
helper_binaries_dir = ["${join(root, "usr/lib/podman")}"]
conmon_path = ["${join(root, "usr/bin/conmon")}"]
tmp_dir = "${join(folder, "exec")}"
static_dir = "${join(folder, "data/libpod")}"
volume_path = "${join(folder, "volumes")}"
[engine.runtimes]
runc = ["${join(root, "usr/sbin/runc")}"]
[network]
network_backend = "netavark"
network_config_dir = "${join(folder, "networks")}"
`,
  );
  await writeFile(
    join(folder, "storage.conf"),
    `[storage]
driver = "overlay"
graphroot = "${join(folder, "data")}"
runroot = "${join(folder, "run")}"
`,
  );
  await mkdir(join(folder, ".config/containers"), { recursive: true });
  await writeFile(
    join(folder, ".config/containers/policy.json"),
    '{ "default": [{ "type": "insecureAcceptAnything" }] }\n',
  );
  await writeFile(
    join(folder, ".config/containers/registries.conf"),
    'unqualified-search-registries = ["docker.io"]\n',
  );
}
