import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { logFolder } from "../../src/runner/log-folder.ts";

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
});
