import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync, truncateSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planCopies } from "../../../src/backend/copy/plan-copies.ts";
import { packArchive } from "../../../src/backend/docker/engine-api/pack-archive.ts";
import { workspaceTree } from "../../../src/machine/workspace-tree.ts";
import type { CopyRequest } from "../../../src/request/request.ts";

let workspace: string;
let server: Server | undefined;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), "sibling-services-copy-"));
  await mkdir(join(workspace, "sql/more"), { recursive: true });
  await writeFile(join(workspace, "sql/a.sql"), "select 1", { mode: 0o640 });
  await writeFile(join(workspace, "sql/more/b.sh"), "true", { mode: 0o755 });
  await symlink("a.sql", join(workspace, "sql/link.sql"));
  await mkdir(join(workspace, "bad"));
  await symlink("/etc/passwd", join(workspace, "bad/passwd"));
  await symlink("/etc", join(workspace, "etc"));
  await symlink("sql/a.sql", join(workspace, "link"));
  await symlink("sql", join(workspace, "folder-link"));
  for (const name of ["pipes", "sockets", "names"]) await mkdir(join(workspace, name));
  execFileSync("mkfifo", [join(workspace, "pipe"), join(workspace, "pipes/pipe")]);
  server = createServer().listen(join(workspace, "sockets/s"));
  await writeFile(Buffer.concat([Buffer.from(join(workspace, "names/")), Buffer.from([0xff, 0x41])]), "x");
});
afterAll(async () => {
  server?.close();
  await rm(workspace, { recursive: true });
});

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
    ["a pipe", "pipe", "db: copy: pipe is not a file, directory or link"],
    ["a folder with a pipe", "pipes", 'db: copy: pipes holds "pipe", which is not a file, directory or link'],
    [
      "a folder with a socket",
      "sockets",
      'db: copy: sockets holds "s", which is not a file, directory or link',
    ],
    ["a name that is no text", "names", "which has a name that is not UTF-8"],
  ])("%s is refused", async (_, from, message) => {
    await expect(planned(copy(from, "/x"))).rejects.toThrow(message);
  });

  test.each([
    ["a file", "link", "/init/", ["/init/link"]],
    [
      "a folder",
      "folder-link",
      "/init",
      ["/init", "/init/a.sql", "/init/link.sql", "/init/more", "/init/more/b.sh"],
    ],
  ])("a link that is named itself stands for what it leads to: %s", async (_, from, to, paths) => {
    const entries = await planned(copy(from, to));
    expect(entries.map(({ path }) => path)).toEqual(paths);
    expect(entries[0]?.kind).toBe(paths.length === 1 ? "file" : "folder");
  });

  test.each([
    ["grew", (path: string) => appendFileSync(path, "more")],
    ["shrank", (path: string) => truncateSync(path, 3)],
    ["vanished", (path: string) => rmSync(path)],
  ])("a file that %s in the meantime ends it with a sentence", async (how, change) => {
    await mkdir(join(workspace, "busy"), { recursive: true });
    const path = join(workspace, "busy/file");
    await writeFile(path, "content");
    const entries = await planned(copy("busy", "/x"));
    change(path);
    const sending = async () => {
      for await (const _ of packArchive(entries));
    };
    await expect(sending()).rejects.toThrow(`copy: "busy/file" ${how} while it was copied`);
  });

  test("a file that became a link to outside, or a pipe, is not read", async () => {
    await mkdir(join(workspace, "swapped"), { recursive: true });
    const path = join(workspace, "swapped/file");
    for (const swap of [() => symlink("/etc/hostname", path), async () => execFileSync("mkfifo", [path])]) {
      await rm(path, { force: true });
      await writeFile(path, "content");
      const [, entry] = await planned(copy("swapped", "/x"));
      await rm(path);
      await swap();
      const reading = async () => {
        if (entry?.kind === "file") for await (const _ of entry.read());
      };
      await expect(reading()).rejects.toThrow(/through a link|but a file is expected/);
    }
  });
});
