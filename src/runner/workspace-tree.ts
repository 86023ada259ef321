import { createReadStream } from "node:fs";
import { lstat, readdir, readlink, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { TreeEntry, WorkspaceTree } from "../containers/copy/workspace-tree.ts";

/** The files below the workspace, as the file system has them; listing them ends when the signal aborts. */
export function workspaceTree(workspace: string, signal: AbortSignal): WorkspaceTree {
  return {
    async entriesOf(path) {
      const start = resolve(workspace, path);
      const real = await realpath(start).catch(() => undefined);
      if (real === undefined) return undefined;
      const root = await realpath(workspace);
      return isIn(real, root) ? walk(start, { start, root, signal }) : "outside";
    },
  };
}

/** What a walk goes through. */
interface Tree {
  readonly start: string;
  readonly root: string;
  readonly signal: AbortSignal;
}

async function walk(path: string, tree: Tree): Promise<TreeEntry[]> {
  const { start, root, signal } = tree;
  signal.throwIfAborted();
  const stat = await lstat(path);
  const common = { path: relative(start, path), mode: stat.mode & 0o7777 };
  if (stat.isFile()) {
    return [{ ...common, kind: "file", sizeBytes: stat.size, read: () => createReadStream(path) }];
  }
  if (stat.isSymbolicLink()) {
    const target = await readlink(path);
    const end = await realpath(path).catch(() => resolve(dirname(path), target));
    return [{ ...common, kind: "link", target, leadsOutside: !isIn(end, root) }];
  }
  if (!stat.isDirectory()) return [{ ...common, kind: "other" }];
  const below = await Promise.all((await readdir(path)).sort().map((name) => walk(join(path, name), tree)));
  return [{ ...common, kind: "folder" }, ...below.flat()];
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
