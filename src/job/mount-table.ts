/** The parts of one line of /proc/self/mountinfo (proc(5)) that say something about containers. */
interface Mount {
  /** The mounted path, from the root of its own filesystem. */
  readonly root: string;
  readonly mountPoint: string;
  /** Options of the filesystem, including `upperdir=…` for overlays. */
  readonly options: string;
}

const FILES_OF_A_CONTAINER = ["/etc/hostname", "/etc/hosts", "/etc/resolv.conf"];

function parse(mountinfo: string): Mount[] {
  return mountinfo.split("\n").flatMap((line) => {
    const [own = "", filesystem = ""] = line.split(" - ");
    const [, , , root = "", mountPoint] = own.split(" ");
    const options = filesystem.split(" ").slice(2).join(" ");
    return mountPoint === undefined ? [] : [{ root, mountPoint, options }];
  });
}

/**
 * The sources of the three files that an engine mounts into each container, hostname first, as paths on its own disk.
 * Only these, because overlay2's directories have 64 hexadecimal digits too (docker-gen's tests).
 */
export function containerFileMounts(mountinfo: string): string[] {
  const mounts = parse(mountinfo);
  return FILES_OF_A_CONTAINER.flatMap((file) =>
    mounts.filter(({ mountPoint }) => mountPoint === file).map(({ root }) => root),
  );
}

/** Whether an engine made this process's /etc; a machine's own /etc/resolv.conf may well be a mount. */
export function isMountedByEngine(mountinfo: string): boolean {
  return parse(mountinfo).some(
    ({ mountPoint }) => mountPoint === "/etc/hosts" || mountPoint === "/etc/hostname",
  );
}

/**
 * The writable directory of the overlay that is our root, at the path where it was mounted; empty if it is not an
 * overlay. What was mounted last lies above.
 */
export function rootLayer(mountinfo: string): string {
  const root = parse(mountinfo).findLast(({ mountPoint }) => mountPoint === "/");
  return root?.options.match(/(?:^|,)upperdir=([^,]+)/)?.[1] ?? "";
}

/** Whether a file in this directory is on the container's own root filesystem, and not on a volume or a tmpfs. */
export function isOnRootFilesystem(folder: string, mountinfo: string): boolean {
  const above = parse(mountinfo).filter(
    ({ mountPoint }) => mountPoint !== "/" && `${folder}/`.startsWith(`${mountPoint}/`),
  );
  return above.length === 0;
}

/** act keeps the job's environment on a volume that has the job container's name (act pkg/runner/run_context.go). */
export function actContainerName(mountinfo: string): string {
  const mount = parse(mountinfo).find(({ mountPoint }) => /^(?:\/var)?\/run\/act$/.test(mountPoint));
  return mount?.root.match(/\/volumes\/([^/]+)-env\/_data$/)?.[1] ?? "";
}
