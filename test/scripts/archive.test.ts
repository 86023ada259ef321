import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const MOST_BYTES = 2_500_000;

/** The tar that GitHub makes of this commit, by the attributes as they lie in the tree. */
function archive(): Buffer {
  const words = ["archive", "--worktree-attributes", "--format=tar", "HEAD"];
  return execFileSync("git", words, { cwd: root, maxBuffer: 64 << 20 });
}

const PART = /^dist\/(main|post)\/([0-9]+)\.index\.js$/;

/** Whether another file of its stage loads this part. */
function isLoaded(part: string, names: readonly string[]): boolean {
  const [, stage, number] = PART.exec(part) ?? [];
  const files = names.filter((name) => name.startsWith(`dist/${stage}/`) && name.endsWith(".js"));
  const textOf = (name: string) =>
    execFileSync("git", ["show", `HEAD:${name}`], { cwd: root, maxBuffer: 64 << 20 });
  return files.some((name) => textOf(name).includes(`import() */ ${number})`));
}

test("a runner downloads what it runs, the licences, and nothing else", () => {
  const tar = archive();
  const names = execFileSync("tar", ["-t"], { input: tar, encoding: "utf8" }).trim().split("\n");
  const stages = ["main", "post"].flatMap((stage) => [
    `dist/${stage}/`,
    ...["index.js", "step.js"].map((file) => `dist/${stage}/${file}`),
  ]);
  // Loaded only when needed; the bundler numbers them.
  const lazy = names.filter((name) => PART.test(name));
  const idle = lazy.filter((name) => !isLoaded(name, names));
  expect(idle).toEqual([]);
  expect(names.sort()).toEqual(
    [
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "action.yml",
      "dist/",
      "dist/licenses.txt",
      ...lazy,
      ...stages,
    ].sort(),
  );
  expect(tar.length).toBeLessThan(MOST_BYTES);
});
