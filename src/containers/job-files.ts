import type { MountFacts } from "../docker/engine.ts";

/** How paths of this job are seen by the daemon. */
export interface JobFiles {
  /** Absolute. */
  readonly workspace: string;
  /** Mounts of the job's own container; `undefined` where the job shares the daemon's files or nothing is known. */
  readonly mounts: readonly MountFacts[] | undefined;
  /** Whether the daemon is on another machine, where none of the job's files are. */
  readonly isDaemonRemote: boolean;
  exists(path: string): boolean;
}

export type DaemonPath =
  | { readonly kind: "path"; readonly path: string }
  /** `why` completes "the source …". */
  | { readonly kind: "unusable"; readonly why: string };

/**
 * The path on the daemon's disk of a bind mount's absolute source. A source in the workspace is a path of this job; it
 * goes through the mounts of the job's own container. Every other source is a path of the daemon, as on GitHub.
 */
export function findDaemonPath(source: string, files: JobFiles): DaemonPath {
  const { workspace, mounts, isDaemonRemote } = files;
  if (!isIn(source, workspace)) return { kind: "path", path: source };
  // `${{ github.workspace }}` is evaluated before the job's container exists: then it is the daemon's path already.
  if (mounts?.some((mount) => isIn(source, mount.source))) return { kind: "path", path: source };
  if (!files.exists(source)) return { kind: "unusable", why: "does not exist in this job" };
  if (isDaemonRemote)
    return { kind: "unusable", why: "is in this job, but the daemon is on another machine" };
  if (mounts === undefined) return { kind: "path", path: source };
  const mount = closestMount(source, mounts);
  if (mount === undefined) {
    return {
      kind: "unusable",
      why: "is in the job container's own file system, which the daemon cannot mount",
    };
  }
  return { kind: "path", path: mount.source + source.slice(mount.destination.length) };
}

function closestMount(path: string, mounts: readonly MountFacts[]): MountFacts | undefined {
  const around = mounts.filter((mount) => mount.source !== "" && isIn(path, mount.destination));
  return around.toSorted((a, b) => b.destination.length - a.destination.length)[0];
}

function isIn(path: string, folder: string): boolean {
  return folder !== "" && (path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
}
