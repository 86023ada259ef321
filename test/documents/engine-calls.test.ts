import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/security.md"), "utf8");
const source = globSync("src/backend/docker/engine-api/*.ts", { cwd: root })
  .map((file) => readFileSync(join(root, file), "utf8"))
  .join("\n");

test("docs/security.md names every part of Docker's API that is called, for a proxy in front of the socket", () => {
  // `path: "/info"`, and `path = ` before a template.
  const called = [...source.matchAll(/\bpath(?::| =) ["`](\/[a-z]+)(?=[/"`])/g)].map(([, part]) => part);
  const row = page.split("\n").find((line) => line.includes("proxy in front of the socket")) ?? "";
  const named = [...row.matchAll(/`(\/[a-z]+)`/g)].map(([, part]) => part);
  expect(new Set(named)).toEqual(new Set(called));
});
