import { execFileSync } from "node:child_process";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { logFolder } from "../../src/machine/log-folder.ts";

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe("a folder for logs", () => {
  let workspace: string;
  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), "sibling-services-workspace-"));
  });
  afterEach(() => rm(workspace, { recursive: true }));

  test("is made where it is missing, below the workspace", async () => {
    const path = await logFolder(workspace).write("logs/of/it", "db.log", pieces("one ", "two"));
    expect(path).toBe(join(workspace, "logs/of/it/db.log"));
    expect(await readFile(path, "utf8")).toBe("one two");
  });

  test.each(["../db.log", "/etc/db.log", "../../../tmp/db.log"])("keeps %s in it", async (name) => {
    await logFolder(workspace).write("logs", name, pieces("x"));
    expect(await readdir(join(workspace, "logs"))).toEqual(["db.log"]);
    expect(await readdir(workspace)).toEqual(["logs"]);
  });

  test("is written to although a pipe of that name lies there, and does not wait for a reader", async () => {
    await mkdir(join(workspace, "logs"));
    execFileSync("mkfifo", [join(workspace, "logs/db.log")]);
    const path = await logFolder(workspace).write("logs", "db.log", pieces("x"));
    expect(await readFile(path, "utf8")).toBe("x");
    expect(await readdir(join(workspace, "logs"))).toEqual(["db.log"]);
  });

  test("replaces a log of before, and leaves nothing of one that cannot be finished", async () => {
    await logFolder(workspace).write("logs", "db.log", pieces("a long one"));
    async function* broken() {
      yield Buffer.from("half");
      throw new Error("the daemon is gone");
    }
    await expect(logFolder(workspace).write("logs", "db.log", broken())).rejects.toThrow(
      "the daemon is gone",
    );
    expect(await readFile(join(workspace, "logs/db.log"), "utf8")).toBe("a long one");
    expect(await readdir(join(workspace, "logs"))).toEqual(["db.log"]);
  });

  test("inside the workspace may be a link to another folder of it", async () => {
    await mkdir(join(workspace, "build/logs"), { recursive: true });
    await symlink("build/logs", join(workspace, "logs"));
    await logFolder(workspace).write("logs", "db.log", pieces("x"));
    expect(await readFile(join(workspace, "build/logs/db.log"), "utf8")).toBe("x");
  });
});

describe("what others have planted", () => {
  let workspace: string;
  let outside: string;
  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), "sibling-services-workspace-"));
    outside = await mkdtemp(join(tmpdir(), "sibling-services-outside-"));
    await writeFile(join(outside, "db.log"), "theirs");
  });
  afterEach(async () => {
    await rm(workspace, { recursive: true });
    await rm(outside, { recursive: true });
  });

  test("a link in the log's place is replaced, and its target stays as it is", async () => {
    await mkdir(join(workspace, "logs"));
    await symlink(join(outside, "db.log"), join(workspace, "logs/db.log"));
    const path = await logFolder(workspace).write("logs", "db.log", pieces("ours"));
    expect((await lstat(path)).isSymbolicLink()).toBe(false);
    expect(await readFile(join(outside, "db.log"), "utf8")).toBe("theirs");
  });

  test.each([
    ["the folder itself", "logs", "logs"],
    ["a folder above it", "out", "out/logs/of/it"],
  ])("%s as a link that leads outside is refused, and nothing is made there", async (_, link, directory) => {
    await symlink(outside, join(workspace, link));
    for (const named of [directory, join(workspace, directory), `x/../${directory}`]) {
      await expect(logFolder(workspace).write(named, "db.log", pieces("ours"))).rejects.toThrow(
        /leads out of .* through a link/,
      );
    }
    expect(await readdir(outside)).toEqual(["db.log"]);
    expect(await readFile(join(outside, "db.log"), "utf8")).toBe("theirs");
  });

  test("a link to nowhere is refused", async () => {
    await symlink(join(outside, "new"), join(workspace, "logs"));
    await expect(logFolder(workspace).write("logs", "db.log", pieces("ours"))).rejects.toThrow("ENOENT");
    expect(await readdir(outside)).toEqual(["db.log"]);
  });

  test("in the runner's temporary folder is treated alike", async () => {
    const temporary = workspace;
    await symlink(outside, join(temporary, "logs"));
    const folder = logFolder("/nowhere", temporary);
    await expect(folder.write(join(temporary, "logs"), "db.log", pieces("x"))).rejects.toThrow(
      "through a link",
    );
  });

  test("a folder that the user names outside of both is theirs to name", async () => {
    await logFolder(workspace).write(join(outside, "mine"), "db.log", pieces("ours"));
    expect(await readFile(join(outside, "mine/db.log"), "utf8")).toBe("ours");
  });
});
