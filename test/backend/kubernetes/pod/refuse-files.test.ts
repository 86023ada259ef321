import { expect, test } from "vitest";
import type { CopiedEntry } from "../../../../src/backend/copy/copied-entry.ts";
import { refuseFilesInAPod } from "../../../../src/backend/kubernetes/pod/refuse-files.ts";

const MEBIBYTE = 1 << 20;
const root = { uid: 0, gid: 0 };

function file(path: string, sizeBytes = 1): CopiedEntry {
  return { ...root, path, mode: 0o640, kind: "file", sizeBytes, read: () => expect.fail("it was read") };
}

function folder(path: string): CopiedEntry {
  return { ...root, path, mode: 0o755, kind: "folder" };
}

function link(path: string): CopiedEntry {
  return { ...root, path, mode: 0o777, kind: "link", target: "a" };
}

function files(count: number, sizeBytes?: number): CopiedEntry[] {
  return Array.from({ length: count }, (_, at) => file(`/x/${at}`, sizeBytes));
}

const EMPTY = 'the folder for "/x/none" is empty, and a pod is given files alone';
const LINK = '"/x/l" is a link, and a pod is given files alone';

test.each<[string, readonly CopiedEntry[], readonly string[]]>([
  ["nothing", [], []],
  ["a folder with files, one of them as large as it may be", [folder("/x"), ...files(3, MEBIBYTE)], []],
  ["as many files as there may be", files(200), []],
  ["files that are together as large as they may be", files(8, MEBIBYTE), []],
  ["an empty folder", [folder("/x"), file("/x/1"), folder("/x/none")], [EMPTY]],
  ["an empty folder whose name others begin with", [folder("/x/none"), file("/x/nonesuch")], [EMPTY]],
  ["a link", [folder("/x"), link("/x/l"), link("/x/m")], [LINK]],
  ["one file too many", files(201), ["these are 201 files, and a pod is given at most 200"]],
  [
    "a file that is too large",
    [file("/small"), file("/x", MEBIBYTE + 1), file("/y", 3 * MEBIBYTE)],
    ['the file for "/x" has 1.1 MiB, and a pod is given files of at most 1 MiB'],
  ],
  [
    "files that are too large together",
    [...files(8, MEBIBYTE), file("/y")],
    ["these files have 8.1 MiB together, and a pod is given at most 8 MiB"],
  ],
  ["all at once", [folder("/x"), folder("/x/none"), link("/x/l")], [LINK, EMPTY]],
])("%s", (_, entries, expected) => {
  const refusals = refuseFilesInAPod(entries);
  expect(refusals.map(({ message }) => message)).toEqual(expected);
  expect(refusals.every(({ key, hint }) => key === ".copy" && hint !== "")).toBe(true);
});
