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

test("a runner downloads what it runs, the licences, and nothing else", () => {
  const tar = archive();
  const names = execFileSync("tar", ["-t"], { input: tar, encoding: "utf8" }).trim().split("\n");
  const stages = ["main", "post"].flatMap((stage) => [
    `dist/${stage}/`,
    ...["index.js", "step.js"].map((file) => `dist/${stage}/${file}`),
  ]);
  // Loaded only if there is a Compose file or a pod's template, or in a cluster; the bundler numbers them.
  const lazy = names.filter((name) => /^dist\/(?:main|post)\/[0-9]+\.index\.js$/.test(name));
  expect(lazy.map((name) => name.replace(/[0-9]+\./, ""))).toEqual([
    "dist/main/index.js",
    "dist/main/index.js",
    "dist/main/index.js",
    "dist/post/index.js",
  ]);
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
