import { expect, test } from "vitest";
import { LARGEST_FILE_BYTES, planFiles } from "../../../../src/backend/kubernetes/pod/plan-files.ts";

const where = { namePrefix: "db-1-ab-files", marks: { labels: { a: "b" } } };
const file = (path: string, bytes: number, mode = 0o644) => ({
  path,
  mode,
  content: Buffer.alloc(bytes, 65),
});

test("each file is mounted at its own path, so that the image's others in that folder stay", () => {
  const planned = planFiles([file("/init/a.sql", 1), file("/init/b.sh", 2, 0o4755)], where);
  expect(planned.volumeMounts).toEqual([
    { name: "files", mountPath: "/init/a.sql", subPath: "file-0", readOnly: true },
    { name: "files", mountPath: "/init/b.sh", subPath: "file-1", readOnly: true },
  ]);
  const items = [
    { key: "file-0", path: "file-0", mode: 0o644 },
    { key: "file-1", path: "file-1", mode: 0o755 },
  ];
  const sources = [{ secret: { name: "db-1-ab-files-0", items } }];
  expect(planned.volumes).toEqual([{ name: "files", projected: { sources } }]);
  expect(planned.secrets).toEqual([
    {
      metadata: { name: "db-1-ab-files-0", labels: { a: "b" } },
      type: "Opaque",
      immutable: true,
      data: { "file-0": "QQ==", "file-1": "QUE=" },
    },
  ]);
});

test("a Secret holds a mebibyte", () => expect(LARGEST_FILE_BYTES).toBe(1_048_576));

test.each([
  ["one that fills it", [LARGEST_FILE_BYTES], [1]],
  ["one byte more", [LARGEST_FILE_BYTES, 1], [1, 1]],
  ["two halves and a third", [LARGEST_FILE_BYTES / 2, LARGEST_FILE_BYTES / 2, 0, 1], [3, 1]],
  ["none", [], []],
])("no Secret holds more than the cluster takes: %s", (_, sizes, expected) => {
  const { secrets } = planFiles(
    sizes.map((bytes, at) => file(`/f/${at}`, bytes)),
    where,
  );
  expect(secrets.map(({ data = {} }) => Object.keys(data).length)).toEqual(expected);
});
