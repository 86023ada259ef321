import { mkdir } from "node:fs/promises";
import { runCommand } from "../../bed/command.ts";
import { makeOrdinaryUser } from "./ordinary-user.ts";
import { LIBRARY_CACHE, podman, podmanCommand } from "./podman.ts";
import { withRootlessPrograms } from "./rootless-docker.ts";
import type { EngineKind } from "./second-daemon.ts";

const SOCKET = "runtime/podman/podman.sock";

/** Debian's Podman as an ordinary user runs it. */
export const rootlessPodman: EngineKind = {
  name: "rootless Podman of Debian",
  socket: SOCKET,
  async environment(folder) {
    const env = await podman.environment(folder);
    // Its configuration is in the folder itself.
    return { ...(await withRootlessPrograms(env, folder)), HOME: folder };
  },
  async command(folder) {
    const { enter } = await makeOrdinaryUser(folder, { [`${folder}/ld.so.cache`]: LIBRARY_CACHE });
    await mkdir(`${folder}/runtime/podman`);
    await runCommand("chown", ["--recursive", "--reference", `${folder}/home`, folder]);
    return [...enter, ...(await podmanCommand(`${folder}/${SOCKET}`))];
  },
};
