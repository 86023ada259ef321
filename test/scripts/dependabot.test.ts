import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Update {
  readonly "package-ecosystem": string;
  readonly directory?: string;
  readonly directories?: readonly string[];
  readonly cooldown?: { readonly "default-days": number };
}

const root = join(import.meta.dirname, "../..");
const { updates } = parse(readFileSync(join(root, ".github/dependabot.yml"), "utf8")) as {
  updates: readonly Update[];
};
const foldersOf = (ecosystem: string) =>
  updates
    .filter((update) => update["package-ecosystem"] === ecosystem)
    .flatMap(({ directory, directories = [] }) => [
      ...(directory === undefined ? [] : [directory]),
      ...directories,
    ]);

test("Dependabot looks after every lock of packages, and after the actions", () => {
  const locks = globSync("**/package-lock.json", {
    cwd: root,
    exclude: (path) => path.split("/").includes("node_modules"),
  });
  const folders = new Set(locks.map((path) => `/${path.replace(/\/?package-lock\.json$/, "")}`));
  expect(foldersOf("npm").sort()).toEqual([...folders].sort());
  expect(foldersOf("github-actions")).toEqual(["/"]);
});

test("releases of all kinds wait a week before they are proposed", () => {
  for (const update of updates) expect(update.cooldown).toEqual({ "default-days": 7 });
});
