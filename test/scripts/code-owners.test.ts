import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const lines = readFileSync(join(root, ".github/CODEOWNERS"), "utf8").split("\n");
const patterns = lines.filter((line) => line !== "" && !line.startsWith("#"));

test.each(patterns)("of %s it is known who reviews it, or that nobody does yet", (line) => {
  const [pattern = "", ...owners] = line.split(/\s+/);
  expect(existsSync(join(root, pattern))).toBe(true);
  // A team, because people come and go.
  for (const owner of owners) expect(owner).toMatch(/^@[\w-]+\/[\w-]+$/);
});
