import type { Topic } from "../../../topics.ts";
import type { MountFacts } from "../engine/containers.ts";

/** How the daemon sees the paths of this job. */
export interface JobFiles {
  /** Absolute. */
  readonly workspace: string;
  /** Mounts of the job's own container; `undefined` if the job shares the daemon's files or nothing is known. */
  readonly mounts: readonly MountFacts[] | undefined;
  /** Whether the daemon is on another machine, which has none of the job's files. */
  readonly isDaemonRemote: boolean;
  exists(path: string): boolean;
}

/** The source of a bind mount. */
export interface BindSource {
  /** Absolute. */
  readonly path: string;
  /** Whether the user wrote it relative to the workspace. */
  readonly isRelative: boolean;
}

type DaemonPath =
  | { readonly kind: "path"; readonly path: string }
  /** `why` completes "the source …". */
  | { readonly kind: "unusable"; readonly why: string; readonly topic: Topic; readonly hint: string };

/**
 * Where a bind mount's source is on the daemon's disk. A path of this job is translated by the mounts of the job's
 * own container; every other source is a path of the daemon, as on GitHub.
 */
export function findDaemonPath(source: BindSource, files: JobFiles): DaemonPath {
  const { path } = source;
  const { mounts, isDaemonRemote } = files;
  const mount = closestMount(path, mounts ?? []);
  if (!isOfJob(source, mount, files)) return { kind: "path", path };
  if (!files.exists(path)) {
    const hint =
      "Is actions/checkout an earlier step? Otherwise check the path; a relative one starts in the workspace.";
    return { kind: "unusable", why: "does not exist in this job", topic: "Mounted file missing", hint };
  }
  if (isDaemonRemote) return unseen("is in this job, but the daemon is on another machine");
  if (mounts === undefined) return { kind: "path", path };
  if (mount === undefined)
    return unseen("is in the job container's own file system, which the daemon cannot mount");
  return { kind: "path", path: throughMount(path, mount) };
}

/**
 * Directories that GitHub's runner mounts into a job container (ContainerOperationProvider.cs), and that no daemon
 * has by itself.
 */
const OF_RUNNER = ["/__w", "/__t", "/__e", "/github"];

/**
 * Whether the path means a file of this job rather than of the daemon: it is relative or in the workspace, or it is
 * in a directory that is mounted into the job's container.
 */
function isOfJob(
  { path, isRelative }: BindSource,
  mount: MountFacts | undefined,
  { workspace, mounts = [], exists }: JobFiles,
): boolean {
  // `${{ github.workspace }}` may be evaluated before the job's container exists, and is then already the daemon's
  // path. A mount of the whole disk contains every path, so it proves nothing.
  const isCloser = (source: string) => mount === undefined || source.length > mount.destination.length;
  if (mounts.some(({ source }) => source !== "/" && isIn(path, source) && isCloser(source))) return false;
  if (isRelative || isIn(path, workspace)) return true;
  return mount !== undefined && (OF_RUNNER.some((folder) => isIn(path, folder)) || exists(path));
}

function unseen(why: string): DaemonPath {
  return {
    kind: "unusable",
    why,
    topic: "Mounted file out of reach",
    hint: "Use `copy` to put it into the container; that works wherever the daemon is.",
  };
}

/** The mount that holds the path, as the container sees it; the innermost of several. */
export function closestMount(path: string, mounts: readonly MountFacts[]): MountFacts | undefined {
  const around = mounts.filter((mount) => mount.source !== "" && isIn(path, mount.destination));
  return around.toSorted((a, b) => b.destination.length - a.destination.length)[0];
}

/** The path on the daemon's disk of what a container sees in one of its mounts. */
export function throughMount(path: string, { source, destination }: MountFacts): string {
  return source + path.slice(destination.length);
}

function isIn(path: string, folder: string): boolean {
  return folder !== "" && (path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
}
