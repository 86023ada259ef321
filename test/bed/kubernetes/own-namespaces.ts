import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** Names the folder of a cluster in its namespaces; also the name of its control groups. */
export const CLUSTER_FOLDER = "SIBLING_SERVICES_KUBERNETES";
const GROUPS = "/sys/fs/cgroup";

/**
 * Control groups are seen through a new /sys, which shows the new network too. The shell stays, as the first process: it
 * reaps what the others leave.
 */
const ENTRY = `
set -e
mount -t tmpfs tmpfs /run
mkdir -p /run/netns /run/lock /run/groups
mount --rbind ${GROUPS} /run/groups
mount -t sysfs sysfs /sys
mount --rbind /run/groups ${GROUPS}
"$@"`;

/**
 * Runs a program in network, mount and process namespaces of its own, so that several clusters on one machine never
 * meet, and so that everything ends with it: its processes, mounts and interfaces. Resolves with its exit code.
 */
export async function runInOwnNamespaces(command: readonly string[]): Promise<number> {
  if (process.getuid?.() !== 0) throw new Error("Only root can start a cluster. Run it as root.");
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-kubernetes-"));
  const groups = await makeGroups(basename(folder));
  const flags = [
    "--net",
    "--mount",
    "--propagation",
    "private",
    "--pid",
    "--fork",
    "--kill-child",
    "--mount-proc",
  ];
  const child = spawn("unshare", [...flags, "sh", "-c", ENTRY, "sh", ...command], {
    stdio: "inherit",
    env: { ...process.env, [CLUSTER_FOLDER]: folder },
  });
  // Ctrl-C reaches the whole group; this process stays to clean up.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill("SIGTERM"));
  try {
    const [exitCode] = (await once(child, "close")) as [number | null];
    return exitCode ?? 1;
  } finally {
    for (const group of groups) await removeGroup(group);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The folder of this process's cluster; throws unless it runs in namespaces of its own. */
export function clusterFolder(): string {
  const folder = process.env[CLUSTER_FOLDER];
  if (folder === undefined) throw new Error("A cluster needs namespaces of its own: npm run test:kubernetes");
  return folder;
}

/** One in each hierarchy of version 1, or one in that of version 2. */
async function makeGroups(name: string): Promise<string[]> {
  const entries = await readdir(GROUPS, { withFileTypes: true });
  const hierarchies = entries.some((entry) => entry.name === "cgroup.procs")
    ? [GROUPS]
    : entries.filter((entry) => entry.isDirectory()).map((entry) => join(GROUPS, entry.name));
  const groups = hierarchies.map((path) => join(path, name));
  for (const group of groups) await mkdir(group, { recursive: true });
  return groups;
}

/** Innermost first; only empty ones can be removed. */
async function removeGroup(group: string): Promise<void> {
  const entries = await readdir(group, { recursive: true, withFileTypes: true }).catch(() => []);
  const below = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of [...below.toSorted((one, other) => other.length - one.length), group]) {
    await rmdir(path).catch(() => undefined);
  }
}
