import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { leaveNonce } from "../../src/machine/leave-nonce.ts";

const TEXT = "0123456789abcdef0123456789abcdef";
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sibling-services-nonce-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test("a nonce is left in the job's folder, unreadable for others, and removed again", async () => {
  const nonce = leaveNonce("", folder, TEXT);
  expect(dirname(nonce?.path ?? "")).toBe(folder);
  expect(await readFile(nonce?.path ?? "", "utf8")).toBe(TEXT);
  nonce?.remove();
  await expect(readFile(nonce?.path ?? "")).rejects.toThrow("ENOENT");
});

test("a planted link is not followed: the next folder is used", async () => {
  const victim = join(folder, "victim");
  await writeFile(victim, "precious");
  const path = leaveNonce("", folder, TEXT)?.path ?? "";
  await rm(path);
  await symlink(victim, path);
  const nonce = leaveNonce("", folder, TEXT);
  expect(await readFile(victim, "utf8")).toBe("precious");
  expect(dirname(nonce?.path ?? "")).not.toBe(folder);
  nonce?.remove();
});

test("a folder that is a mount of its own is not part of the root filesystem", () => {
  const nonce = leaveNonce(`1 1 0:1 / ${folder} rw - tmpfs tmpfs rw`, folder, TEXT);
  expect(dirname(nonce?.path ?? "")).not.toBe(folder);
  nonce?.remove();
});
