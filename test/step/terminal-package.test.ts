import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "sibling-services-package-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function npm(words: readonly string[], cwd: string): Promise<string> {
  const flags = ["--offline", "--no-audit", "--no-fund", "--loglevel=error"];
  return (await promisify(execFile)("npm", [...words, ...flags], { cwd })).stdout;
}

test("the package of the command line: packed, installed without a registry, run", {
  timeout: 60_000,
}, async () => {
  const [packed] = JSON.parse(
    await npm(["pack", join(root, "dist/cli"), "--json", "--pack-destination", folder], folder),
  );
  const paths: string[] = packed.files.map(({ path }: { path: string }) => path);
  expect(paths.sort()).toEqual([
    "LICENSE",
    "README.md",
    "index.js",
    "licenses.txt",
    "package.json",
    "sibling-services.js",
  ]);

  writeFileSync(join(folder, "package.json"), "{}");
  await npm(["install", join(folder, packed.filename)], folder);
  writeFileSync(join(folder, "services.yml"), "redis: redis:7\n");
  expect(await npm(["exec", "sibling-services", "check"], folder)).toBe("redis: redis:7\n");
  const installed = join(folder, "node_modules/sibling-services");
  expect(JSON.parse(readFileSync(join(installed, "package.json"), "utf8"))).not.toHaveProperty(
    "dependencies",
  );
  expect(readFileSync(join(installed, "README.md"), "utf8")).not.toMatch(/\]\((?!https)/);
});
