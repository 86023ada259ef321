import { join } from "node:path";
import { cached } from "../../bed/cache.ts";
import { plantPackageTree } from "../../bed/debian/package-tree.ts";
import { unpackEngine } from "../../bed/engine/engine-programs.ts";
import { debianDocker, dockerdCommand } from "./debian-docker.ts";
import { makeOrdinaryUser } from "./ordinary-user.ts";
import type { EngineKind } from "./second-daemon.ts";

/** Debian's Docker as an ordinary user runs it: RootlessKit around it, slirp4netns for its network. */
export const rootlessDocker: EngineKind = {
  name: "rootless Docker of Debian",
  socket: "runtime/docker.sock",
  environment: async (folder) => withRootlessPrograms(await debianDocker.environment(folder), folder),
  async command(folder, listen) {
    const { enter } = await makeOrdinaryUser(folder);
    const root = await unpackEngine(console.log);
    const [, ...options] = await dockerdCommand("dockerd", folder, listen);
    const kept = options.filter((option) => !/^--(host=unix|exec-root|pidfile|cgroup-parent)/.test(option));
    return [
      ...[...enter, "sh", `${root}/usr/share/docker.io/contrib/dockerd-rootless.sh`, ...kept],
      ...[`--exec-root=${join(folder, "runtime/exec")}`, `--pidfile=${join(folder, "runtime/dockerd.pid")}`],
      `--host=unix://${join(folder, "runtime/docker.sock")}`,
    ];
  },
};

/** Adds what every rootless engine needs: a network of its own, and more user ids than one. */
export async function withRootlessPrograms(
  env: NodeJS.ProcessEnv,
  folder: string,
): Promise<NodeJS.ProcessEnv> {
  const root = await cached("rootless-debian-12", (path, workFolder) =>
    plantPackageTree(
      { packages: ["rootlesskit", "slirp4netns", "uidmap"], without: [/^libc6$/, /^tar$/] },
      path,
      workFolder,
    ),
  );
  return {
    ...env,
    PATH: `${join(root, "usr/bin")}:${env.PATH}`,
    LD_LIBRARY_PATH: `${env.LD_LIBRARY_PATH ?? ""}:${join(root, "usr/lib/x86_64-linux-gnu")}`,
    HOME: join(folder, "home"),
    XDG_RUNTIME_DIR: join(folder, "runtime"),
    // RootlessKit keeps its state there, and this process's own may be closed to the ordinary user.
    TMPDIR: join(folder, "runtime"),
  };
}
