import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { isSameMeaning, type Meaning, ourMeaning } from "./comparison.ts";
import { generatedDraws } from "./draws.ts";
import { project } from "./generated.ts";
import { theirMeanings } from "./projects-on-disk.ts";

const root = mkdtempSync(join(tmpdir(), "compose-oracle-"));
afterAll(() => rmSync(root, { recursive: true }), 120_000);

test("projects mean what Compose says they mean", async () => {
  const projects = fc.sample(project, generatedDraws);
  const all = await theirMeanings(projects, root);
  const differences = projects.flatMap((one, at) => {
    const [ours, theirs] = [ourMeaning(one), all[at] as Meaning];
    return isSameMeaning(ours, theirs) ? [] : [{ ...one, ours, theirs }];
  });
  const valid = all.filter((theirs) => "services" in theirs).length;
  console.log(`${projects.length} projects, ${valid} of them valid, ${differences.length} differences`);
  expect(differences.slice(0, 3)).toEqual([]);
  expect(valid).toBeGreaterThan(projects.length / 2);
});
