import { readdir, rmdir } from "node:fs/promises";
import { join } from "node:path";

/** The control groups in which engines put containers, one per hierarchy, that exist right now. */
export async function containerGroups(): Promise<string[]> {
  const hierarchies = await readdir("/sys/fs/cgroup").catch(() => []);
  const candidates = ["docker", ...hierarchies.map((name) => join(name, "docker"))];
  const found = candidates.map(async (name) => {
    const path = join("/sys/fs/cgroup", name);
    return readdir(path).then(
      () => [path],
      () => [],
    );
  });
  return (await Promise.all(found)).flat();
}

/** Removes the control groups that were not there before. Only empty ones can be removed: one in use stays. */
export async function removeContainerGroups(before: readonly string[]): Promise<void> {
  for (const group of await containerGroups()) {
    if (!before.includes(group)) {
      // Containers that did not end in the usual way leave theirs behind.
      const entries = await readdir(group, { withFileTypes: true });
      const ofContainers = entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(group, name));
      for (const path of [...ofContainers, group]) {
        await rmdir(path).catch(() => undefined);
      }
    }
  }
}
