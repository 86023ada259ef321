import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findRunningDaemon } from "./daemon.ts";
import { engineEnvironment, unpackEngine } from "./engine/engine-programs.ts";
import { fillCache } from "./fill-cache.ts";
import type { Say } from "./step.ts";

/**
 * A network and mounts of its own, with nothing in /run, so that two engines do not write into the same firewall and
 * two beds do not wait for each other. The loopback is there; nothing else of the network is.
 */
const SCRIPT = `
mount -t tmpfs tmpfs /run && mkdir -p /run/lock /run/netns /run/control-groups &&
mount --rbind /sys/fs/cgroup /run/control-groups && mount -t sysfs sysfs /sys &&
mount --rbind /run/control-groups /sys/fs/cgroup && LD_LIBRARY_PATH="$SIBLING_SERVICES_IP_LIBRARIES" "$SIBLING_SERVICES_IP" link set lo up || exit 99
exec "$@"`;

/** A command in such a room. Ends with 99 where the room could not be made. */
export function inOwnRoom(command: readonly string[]): readonly string[] {
  return [
    "unshare",
    "--net",
    "--mount",
    "--propagation",
    "private",
    "bash",
    "-c",
    SCRIPT,
    "bash",
    ...command,
  ];
}

/** What a command in a room of its own needs besides. */
export interface Rooms {
  /** In which `ip` is found. */
  readonly environment: NodeJS.ProcessEnv;
}

/** Fetches what a bed in such a room needs; `undefined` if an engine runs here already, or no room can be made. */
export async function prepareRooms(say: Say): Promise<Rooms | undefined> {
  if (process.getuid?.() !== 0 || (await findRunningDaemon()) !== undefined) return undefined;
  const root = await unpackEngine(say);
  const { LD_LIBRARY_PATH } = await engineEnvironment({ kind: "packaged", root }, "/nowhere");
  const environment = {
    SIBLING_SERVICES_IP: join(root, "bin/ip"),
    SIBLING_SERVICES_IP_LIBRARIES: LD_LIBRARY_PATH,
  };
  const [program = "", ...words] = inOwnRoom(["true"]);
  const room = spawnSync(program, words, { env: { ...process.env, ...environment }, stdio: "ignore" });
  if (room.status !== 0) return undefined;
  await fillCache(say);
  return { environment };
}
