import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { sep } from "node:path";
import { UserError } from "../user-error.ts";

/** Whether the path is the directory or in it; both absolute, without links. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/**
 * Opens a regular file for reading without ever waiting, and makes sure that the opened file is in `within`, whatever
 * links its path has. Returns `undefined` if there is nothing; throws a `UserError` that gives the reason without the
 * path.
 */
export function openRegular(path: string, within: string | undefined): number | undefined {
  // A device or a pipe may do something as soon as it is opened.
  const before = statSync(path, { throwIfNoEntry: false });
  if (before === undefined) return undefined;
  if (!before.isFile()) throw notAFile(before.isDirectory());
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    // It may have been replaced in between.
    if (!fstatSync(descriptor).isFile()) throw notAFile(false);
    if (within !== undefined && !isIn(realPathOf(descriptor), realpathSync(within))) {
      throw new UserError("leads out of the workspace through a link", { hint: "Name the file itself." });
    }
    return descriptor;
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** The text of an opened file, up to a limit that no file of its kind reaches; closes it. */
export function readBounded(descriptor: number, mostBytes: number): string {
  try {
    const bytes = Buffer.allocUnsafe(mostBytes + 1);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      length += read;
      if (length > mostBytes) throw new UserError(`is larger than ${mostBytes / 1024} KiB`);
      if (read === 0) return bytes.subarray(0, length).toString("utf8");
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The path according to the kernel (proc(5)), so that no link can change between the check and the read. */
function realPathOf(descriptor: number): string {
  return readlinkSync(`/proc/self/fd/${descriptor}`);
}

function notAFile(isFolder: boolean): UserError {
  return new UserError(
    isFolder
      ? "is a directory, but a file is expected"
      : "is a device, a pipe or a socket, but a file is expected",
  );
}
