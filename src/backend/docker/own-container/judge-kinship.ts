import { containerFileMounts, rootLayer } from "../../../job/mount-table.ts";
import type { ContainerTraces } from "../../../ports/container-traces.ts";
import type { ContainerFacts } from "../engine/containers.ts";
import { cgroupIds } from "./own-container-candidates.ts";

/** What the traces prove about a container of this daemon. */
export type Kinship =
  | { readonly kind: "self"; readonly because: string }
  /** Its network is ours, and we are another container that joined it (`--network container:X`). */
  | { readonly kind: "network-owner"; readonly because: string }
  /** One of the two: a container that joins a network sees its owner's hostname, files and addresses. */
  | { readonly kind: "self-or-network-owner"; readonly because: string }
  /** The traces do not decide; only a file that both sides can see would. */
  | { readonly kind: "unproven" }
  | { readonly kind: "stranger" };

/**
 * A name or a short id proves nothing, because another daemon may know it too. Proof is the full id that our own
 * kernel shows, the overlay that is our root, the file that is mounted over our /etc/hostname, or a hostname together
 * with an interface of exactly this hardware and IP address.
 */
export function judgeKinship(container: ContainerFacts, traces: ContainerTraces): Kinship {
  if (!container.state.isRunning) return { kind: "stranger" };
  if (cgroupIds(traces.cgroup).includes(container.id)) {
    return { kind: "self", because: "its id is in /proc/self/cgroup" };
  }
  const layer = compareLayers(rootLayer(traces.mountinfo), container.rootLayer);
  if (layer === "same") return { kind: "self", because: "its root filesystem is ours" };
  const because = sharedWith(container, traces);
  if (because === undefined) return { kind: layer === "unknown" ? "unproven" : "stranger" };
  return { kind: layer === "unknown" ? "self-or-network-owner" : "network-owner", because };
}

function compareLayers(ours: string, its: string): "same" | "different" | "unknown" {
  if (ours === "" || its === "") return "unknown";
  // Below a mount or a chroot, the two sides see one directory at different paths, and overlay2 shortens long ones.
  return lastSegments(ours, 2) === lastSegments(its, 2) ? "same" : "different";
}

function sharedWith(container: ContainerFacts, traces: ContainerTraces): string | undefined {
  const mounts = containerFileMounts(traces.mountinfo);
  if (mounts.some((mount) => mount.split("/").includes(container.id))) {
    return "its id is in /proc/self/mountinfo";
  }
  if (mounts.some((mount) => container.filePaths.some((path) => isSameFile(mount, path)))) {
    return "its files are mounted into this process's /etc";
  }
  const hasItsName = traces.hostnames.includes(container.hostname);
  const hasItsAddress = container.networks.some((endpoint) =>
    traces.interfaces.some(({ ip, mac }) => ip === endpoint.ipv4 && mac === endpoint.macAddress),
  );
  return hasItsName && hasItsAddress ? "its hostname and addresses are ours" : undefined;
}

/** The kernel shows the path from its filesystem's root, which may be longer or shorter than the daemon's own. */
function isSameFile(mountRoot: string, daemonPath: string): boolean {
  const folderAndFile = lastSegments(mountRoot, 2);
  return /^[^/]{12,}\//.test(folderAndFile) && daemonPath.endsWith(`/${folderAndFile}`);
}

function lastSegments(path: string, count: number): string {
  return path.split("/").slice(-count).join("/");
}
