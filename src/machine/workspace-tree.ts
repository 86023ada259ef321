import { createReadStream } from "node:fs";
import { lstat, readdir, readlink, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { TreeEntry, WorkspaceTree } from "../ports/workspace-tree.ts";
import { quoted } from "../request/printable.ts";
import { UserError } from "../user-error.ts";
import { isIn, openRegular } from "./open-regular.ts";

/** The files below the workspace, as the file system has them; listing stops when the signal aborts. */
export function workspaceTree(workspace: string, signal: AbortSignal): WorkspaceTree {
  return {
    async entriesOf(path) {
      // A link that is named explicitly means its target.
      const start = await realpath(resolve(workspace, path)).catch(() => undefined);
      if (start === undefined) return undefined;
      const root = await realpath(workspace);
      return isIn(start, root) ? walk(start, { start, root, signal }) : "outside";
    },
  };
}

/** What a walk visits. */
interface Tree {
  readonly start: string;
  readonly root: string;
  readonly signal: AbortSignal;
}

async function walk(path: string, tree: Tree): Promise<TreeEntry[]> {
  tree.signal.throwIfAborted();
  try {
    return await entriesAt(path, tree);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return [other(path, tree, code === "ENOENT" ? "has disappeared" : `cannot be read (${code})`)];
  }
}

async function entriesAt(path: string, tree: Tree): Promise<TreeEntry[]> {
  const { start, root } = tree;
  const stat = await lstat(path);
  const common = { path: relative(start, path), mode: stat.mode & 0o7777 };
  if (stat.isFile()) {
    const sizeBytes = stat.size;
    return [{ ...common, kind: "file", sizeBytes, read: () => readUnchanged(path, sizeBytes, root) }];
  }
  if (stat.isSymbolicLink()) {
    const target = await readlink(path);
    const end = await realpath(path).catch(() => resolve(dirname(path), target));
    return [{ ...common, kind: "link", target, leadsOutside: !isIn(end, root) }];
  }
  if (!stat.isDirectory()) return [other(path, tree, "is not a file, directory or link")];
  const names = (await readdir(path, { encoding: "buffer" })).sort(Buffer.compare);
  const below = await Promise.all(names.map((name) => entriesNamed(path, name, tree)));
  return [{ ...common, kind: "folder" }, ...below.flat()];
}

async function entriesNamed(folder: string, name: Buffer, tree: Tree): Promise<TreeEntry[]> {
  const path = join(folder, name.toString("utf8"));
  const isText = Buffer.from(name.toString("utf8")).equals(name);
  return isText ? walk(path, tree) : [other(path, tree, "has a name that is not UTF-8")];
}

function other(path: string, { start }: Tree, why: string): TreeEntry {
  return { path: relative(start, path), mode: 0, kind: "other", why };
}

/** The archive states the size before the content, so it cannot take a file that other processes are still writing. */
async function* readUnchanged(path: string, sizeBytes: number, root: string): AsyncGenerator<Uint8Array> {
  const changed = (how: string) =>
    new UserError(`copy: ${quoted(relative(root, path))} ${how} while it was copied`, {
      hint: "Copy only files that nothing is still writing to.",
    });
  const fd = openRegular(path, root);
  if (fd === undefined) throw changed("vanished");
  let read = 0;
  for await (const chunk of createReadStream("", { fd, end: sizeBytes })) {
    read += chunk.length;
    if (read > sizeBytes) throw changed("grew");
    yield chunk;
  }
  if (read < sizeBytes) throw changed("shrank");
}
