import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { OWN_PROJECTS } from "./own-files.ts";
import { theirMeanings } from "./projects-on-disk.ts";

const root = mkdtempSync(join(tmpdir(), "compose-oracle-"));
afterAll(() => rmSync(root, { recursive: true }), 120_000);

test("what is recorded is what Compose says (`npm run test:compose -- -u` records it)", async () => {
  const all = await theirMeanings(Object.values(OWN_PROJECTS), root);
  const recorded = Object.fromEntries(Object.keys(OWN_PROJECTS).map((title, at) => [title, all[at]]));
  await expect(`${JSON.stringify(recorded, undefined, 2)}\n`).toMatchFileSnapshot(
    "../request/recorded/compose.json",
  );
});
