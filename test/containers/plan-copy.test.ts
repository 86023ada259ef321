import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planCopies } from "../../src/containers/copy/plan-copy.ts";
import type { CopyRequest } from "../../src/request/request.ts";
import { workspaceTree } from "../../src/runner/workspace-tree.ts";

let workspace: string;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), "sibling-services-copy-"));
  await mkdir(join(workspace, "sql/more"), { recursive: true });
  await writeFile(join(workspace, "sql/a.sql"), "select 1", { mode: 0o640 });
  await writeFile(join(workspace, "sql/more/b.sh"), "true", { mode: 0o755 });
  await symlink("a.sql", join(workspace, "sql/link.sql"));
  await mkdir(join(workspace, "bad"));
  await symlink("/etc/passwd", join(workspace, "bad/passwd"));
  await symlink("/etc", join(workspace, "etc"));
});
afterAll(() => rm(workspace, { recursive: true }));

const copy = (from: string, to: string, given: Partial<CopyRequest> = {}): CopyRequest => ({
  from,
  to,
  mode: undefined,
  owner: undefined,
  ...given,
});
const planned = (request: CopyRequest) =>
  planCopies("db", [request], workspaceTree(workspace, new AbortController().signal));

describe("copy", () => {
  test("a file goes to its target, with its own mode, owned by root", async () => {
    expect(await planned(copy("sql/a.sql", "/init/a.sql"))).toEqual([
      {
        path: "/init/a.sql",
        kind: "file",
        mode: 0o640,
        uid: 0,
        gid: 0,
        sizeBytes: 8,
        read: expect.any(Function),
      },
    ]);
  });

  test("a target that ends in a slash is a folder for the file", async () => {
    const [entry] = await planned(copy("./sql/a.sql", "/init/"));
    expect(entry?.path).toBe("/init/a.sql");
  });

  test("a folder goes with all that is in it, links inside it as links", async () => {
    const entries = await planned(copy("sql", "/init/", { mode: 0o600, owner: { uid: 999, gid: 998 } }));
    expect(entries.map(({ kind, path, mode, uid, gid }) => [kind, path, mode.toString(8), uid, gid])).toEqual(
      [
        ["folder", "/init", "755", 999, 998],
        ["file", "/init/a.sql", "600", 999, 998],
        ["link", "/init/link.sql", "777", 999, 998],
        ["folder", "/init/more", "755", 999, 998],
        ["file", "/init/more/b.sh", "600", 999, 998],
      ],
    );
  });

  test.each([
    ["what does not exist", "no.sql", "db: copy: no.sql does not exist in the workspace"],
    [
      "a folder with a link that leads outside",
      "bad",
      "db: copy: bad holds the link passwd, which leads out of the workspace",
    ],
    ["a link that leads outside itself", "bad/passwd", "db: copy: bad/passwd leads out of the workspace"],
    ["a path through such a link", "etc/passwd", "db: copy: etc/passwd leads out of the workspace"],
    ["an absolute path outside", "/etc/passwd", "db: copy: /etc/passwd leads out of the workspace"],
  ])("%s is refused", async (_, from, message) => {
    await expect(planned(copy(from, "/x"))).rejects.toThrow(message);
  });
});
