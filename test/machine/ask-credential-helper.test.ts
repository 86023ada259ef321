import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askCredentialHelper } from "../../src/machine/ask-credential-helper.ts";

const PROGRAM = "docker-credential-siblings-test";
const never = new AbortController().signal;
const path = process.env.PATH;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sibling-services-helper-"));
  process.env.PATH = `${folder}:${path}`;
});
afterEach(async () => {
  process.env.PATH = path;
  await rm(folder, { recursive: true });
});

async function helper(script: string): Promise<void> {
  await writeFile(join(folder, PROGRAM), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, PROGRAM), 0o755);
}

test("a helper gets the server on its standard input, without a line break, and the word get", async () => {
  await helper(`printf '%s|%s|%s' "$#" "$1" "$(cat)"`);
  expect(await askCredentialHelper(PROGRAM, "https://index.docker.io/v1/", never)).toEqual({
    kind: "ended",
    exitCode: 0,
    stdout: "1|get|https://index.docker.io/v1/",
  });
});

test("a helper that ends without reading its input, which does not even fit into a pipe, is not an error", async () => {
  await helper("exit 0");
  expect(await askCredentialHelper(PROGRAM, "r".repeat(1 << 20), never)).toEqual({
    kind: "ended",
    exitCode: 0,
    stdout: "",
  });
});

test("a helper that fails has its exit code", async () => {
  await helper(`echo "credentials not found in native keychain"; exit 1`);
  expect(await askCredentialHelper(PROGRAM, "r.example", never)).toEqual({
    kind: "ended",
    exitCode: 1,
    stdout: "credentials not found in native keychain\n",
  });
});

test("a helper that does not exist is missing", async () => {
  expect(await askCredentialHelper(PROGRAM, "r.example", never)).toEqual({ kind: "missing" });
});

test("a helper that hangs is killed, together with what it has started", async () => {
  await helper(`sleep 300 & echo $$ $! > ${folder}/pids; wait`);
  expect(await askCredentialHelper(PROGRAM, "r.example", never, 500)).toEqual({ kind: "late", limitMs: 500 });
  const pids = readFileSync(join(folder, "pids"), "utf8").trim().split(" ");
  expect(pids).toHaveLength(2);
  await vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]));
});

/** A process that has ended may remain for a moment, but without a command line. */
function isRunning(pid: string): boolean {
  const path = `/proc/${pid}/cmdline`;
  return existsSync(path) && readFileSync(path, "utf8") !== "";
}

test("a cancelled step does not wait for it", async () => {
  await helper("sleep 300.5");
  const cancel = new AbortController();
  const asking = askCredentialHelper(PROGRAM, "r.example", cancel.signal);
  setTimeout(() => cancel.abort(new Error("cancelled")), 200);
  await expect(asking).rejects.toThrow("cancelled");
});
