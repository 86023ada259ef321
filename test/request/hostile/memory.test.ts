import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { MOST_MS } from "./texts.ts";

/** Of the 200 that a step may need, a bare process takes 50. */
const MOST_MEGABYTES = 150;

/** What the processes below share, so that only the first has to compile. */
const compiled = mkdtempSync(join(tmpdir(), "sibling-services-compiled-"));
afterAll(() => rmSync(compiled, { recursive: true }));

test.each([
  "an error on every line",
  "an error for every sign",
  "brackets without end",
  "a bomb of aliases",
  "a megabyte of variables",
  "a hundred thousand variables in options",
  "fields without end",
  "a thousand services in a row",
])("%s: a process that reads it needs no more than 200 MB", { timeout: 120_000 }, (name) => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "read-one.ts"), name], {
    encoding: "utf8",
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  expect(stderr).not.toContain("Error");
  const { ms, megabytes } = JSON.parse(stdout);
  expect(ms).toBeLessThan(MOST_MS);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});
