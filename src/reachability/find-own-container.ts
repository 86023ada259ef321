import type { ContainerFacts, Containers } from "../docker/engine.ts";
import {
  type ContainerTraces,
  containerFileMounts,
  type OwnContainerCandidate,
  ownContainerCandidates,
} from "./own-container-candidates.ts";

/**
 * The container that this process runs in, on this very daemon. Two things, not one: under
 * `--network container:X` mounts and labels are ours, the network is X's.
 */
export interface OwnContainer {
  readonly self: ContainerFacts;
  readonly networkOwner: ContainerFacts;
  readonly source: OwnContainerCandidate["source"];
}

/** Asks the daemon for each candidate and takes the first that a strong check confirms. */
export async function findOwnContainer(
  traces: ContainerTraces,
  containers: Pick<Containers, "inspect">,
): Promise<OwnContainer | undefined> {
  const mounts = containerFileMounts(traces.mountinfo);
  for (const candidate of ownContainerCandidates(traces)) {
    const container = await containers.inspect(candidate.idOrName);
    if (container === undefined || !isConfirmed(candidate, container, traces, mounts)) continue;
    return {
      self: container,
      networkOwner: await networkOwnerOf(container, containers),
      source: candidate.source,
    };
  }
  return undefined;
}

/**
 * A name or a short id proves nothing, another daemon may know one too: the daemon must hold the full id that our
 * own kernel shows, or the file that is mounted over our /etc/hostname.
 */
function isConfirmed(
  candidate: OwnContainerCandidate,
  container: ContainerFacts,
  traces: ContainerTraces,
  mounts: readonly string[],
): boolean {
  if (!container.state.isRunning) return false;
  if (candidate.source === "cgroup" || candidate.source === "mountinfo") return true;
  return (
    traces.cgroup.includes(container.id) || mounts.some((mount) => isSameFile(mount, container.hostnamePath))
  );
}

/** The kernel shows the path from its filesystem's root, which may be longer or shorter than the daemon's own. */
function isSameFile(mountRoot: string, daemonPath: string): boolean {
  const folderAndFile = mountRoot.split("/").slice(-2).join("/");
  return folderAndFile.includes("/") && daemonPath.endsWith(`/${folderAndFile}`);
}

async function networkOwnerOf(
  container: ContainerFacts,
  containers: Pick<Containers, "inspect">,
): Promise<ContainerFacts> {
  const target = container.networkMode.match(/^container:(.+)$/)?.[1];
  const owner = target === undefined ? undefined : await containers.inspect(target);
  return owner === undefined ? container : networkOwnerOf(owner, containers);
}
