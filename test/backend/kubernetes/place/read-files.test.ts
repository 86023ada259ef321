import { describe, expect, test } from "vitest";
import { readFiles } from "../../../../src/backend/kubernetes/place/read-files.ts";
import type { TreeEntry, WorkspaceTree } from "../../../../src/ports/workspace-tree.ts";
import type { CopyRequest } from "../../../../src/request/request.ts";

const MEBIBYTE = 1 << 20;

function file(path: string, content: string, sizeBytes = content.length): TreeEntry {
  async function* read() {
    yield Buffer.from(content);
  }
  return { path, mode: 0o640, kind: "file", sizeBytes, read };
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
  empty: [{ path: "", ...FOLDER }, file("1", ""), { path: "none", ...FOLDER }],
  links: [
    { path: "", ...FOLDER },
    { path: "l", mode: 0o777, kind: "link", target: "a", leadsOutside: false },
  ],
  large: [file("", "", MEBIBYTE + 1)],
  nine: [{ path: "", ...FOLDER }, ...Array.from({ length: 9 }, (_, at) => file(`${at}`, "", MEBIBYTE))],
  many: [{ path: "", ...FOLDER }, ...Array.from({ length: 201 }, (_, at) => file(`${at}`, ""))],
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

describe("what Secrets cannot hold is refused by its name", () => {
  test.each([
    ["empty", 'copy: the folder for "/x/none" is empty'],
    ["links", 'copy: "/x/l" is a link'],
    ["large", 'copy: the file for "/x" has 1.1 MiB, and a pod is given files of at most 1 MiB'],
    ["nine", "copy: these files have 9 MiB together, and a pod is given at most 8 MiB"],
    ["many", "copy: these are 201 files, and a pod is given at most 200"],
    ["nothing", "copy: nothing does not exist in the workspace"],
  ])("%s", async (from, sentence) => {
    await expect(filesOf({ from, to: "/x" })).rejects.toThrow(sentence);
  });
});
