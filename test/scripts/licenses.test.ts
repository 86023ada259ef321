import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const dependencies = Object.keys(
  (JSON.parse(textOf("package.json")) as { dependencies: Record<string, string> }).dependencies,
);
/** What these drag in, and the stub that stands for some of it. */
const bundled = [
  ...dependencies,
  "@actions/exec",
  "@actions/io",
  "streamx",
  "b4a",
  "fast-fifo",
  "not-bundled",
];

test.each(bundled)("dist/ ships the licence of %s", (name) => {
  const folder = name === "not-bundled" ? "stubs/not-bundled" : `node_modules/${name}`;
  const licence = ["LICENSE", "LICENSE.md"].map((file) => {
    try {
      return textOf(`${folder}/${file}`).trim();
    } catch {
      return "";
    }
  });
  const text = licence.find((one) => one !== "");
  const squeezed = (one = "") => one.replace(/\s+/g, " ");
  expect(text).toBeDefined();
  expect(squeezed(textOf("dist/main/licenses.txt")).includes(squeezed(text))).toBe(true);
});
