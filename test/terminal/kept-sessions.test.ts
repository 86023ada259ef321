import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { keptSessions } from "../../src/terminal/kept-sessions.ts";

const folder = mkdtempSync(join(tmpdir(), "sibling-services-kept-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SESSION = { variables: { A: "1" }, addresses: { db: "127.0.0.1:1" }, state: { session: "{}" } };

test("what is kept is listed until it is forgotten", () => {
  const kept = keptSessions(folder);
  expect(kept.all()).toEqual([]);
  kept.write("0123456789ab", SESSION);
  writeFileSync(join(folder, "else.json"), "{}");
  expect(kept.all()).toEqual(["0123456789ab"]);
  expect(kept.read("0123456789ab")).toEqual(SESSION);
  kept.forget("0123456789ab");
  expect(kept.all()).toEqual([]);
});

test("a folder that others can write to is not believed", () => {
  const kept = keptSessions(folder);
  kept.write("0123456789ab", SESSION);
  chmodSync(folder, 0o777);
  expect(kept.all()).toEqual([]);
  expect(kept.read("0123456789ab")).toBeUndefined();
});
