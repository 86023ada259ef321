import { expect, test } from "vitest";
import { readFiles } from "../../../../src/backend/kubernetes/place/read-files.ts";
import type { TreeEntry, WorkspaceTree } from "../../../../src/ports/workspace-tree.ts";
import type { CopyRequest } from "../../../../src/request/request.ts";

function file(path: string, content: string): TreeEntry {
  async function* read() {
    yield Buffer.from(content);
  }
  return { path, mode: 0o640, kind: "file", sizeBytes: content.length, read };
}

const FOLDER = { kind: "folder", mode: 0o755 } as const;
const TREE: Readonly<Record<string, readonly TreeEntry[]>> = {
  "a.conf": [file("", "a")],
  "other.conf": [file("", "other")],
  sql: [
    { path: "", ...FOLDER },
    file("1.sql", "one"),
    { path: "more", ...FOLDER },
    file("more/2.sql", "two"),
  ],
};
const tree: WorkspaceTree = { entriesOf: async (path) => TREE[path] };

async function filesOf(...copies: readonly Pick<CopyRequest, "from" | "to">[]) {
  const given = copies.map((copy) => ({ ...copy, mode: undefined, owner: undefined }));
  const files = await readFiles({ name: "db", copies: given, volumes: [] }, tree);
  return files.map(({ path, mode, content }) => `${path} ${mode.toString(8)} ${Buffer.from(content)}`);
}

test("a file, and a folder with all that is in it", async () => {
  expect(await filesOf({ from: "a.conf", to: "/etc/" }, { from: "sql", to: "/init" })).toEqual([
    "/etc/a.conf 640 a",
    "/init/1.sql 640 one",
    "/init/more/2.sql 640 two",
  ]);
});

test("of two files for one path the later counts", async () => {
  expect(await filesOf({ from: "a.conf", to: "/c" }, { from: "other.conf", to: "/c" })).toEqual([
    "/c 640 other",
  ]);
});

test("what a Compose file mounts is copied", async () => {
  const mount = { kind: "bind", source: "a.conf", target: "/c", isRelative: true, mode: "ro" } as const;
  const volumes = [{ ...mount, ifUnseen: "copied" } as const, { ...mount, target: "/not" }];
  const files = await readFiles({ name: "db", copies: [], volumes }, tree);
  expect(files.map(({ path }) => path)).toEqual(["/c"]);
});

test("what does not exist is refused", async () => {
  await expect(filesOf({ from: "nothing", to: "/x" })).rejects.toThrow(
    "copy: nothing does not exist in the workspace",
  );
});
