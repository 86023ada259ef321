import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./checks.ts";
import { drawLot } from "./mutation/draw-lot.ts";
import { type Mutant, mutantsOf } from "./mutation/mutants-of.ts";
import { scoreTable } from "./mutation/score-table.ts";
import { type Fate, passes, tryMutant } from "./mutation/try-mutant.ts";
import { importersOf, importsIn, sourceFilesIn } from "./source-imports.ts";

/** What decides something; what only speaks to the outside is tried by other tests. */
const THE_HEART = [
  "reachability",
  "readiness",
  "service",
  "session",
  "job",
  ...["container", "image", "network", "ours", "own-container", "place", "publish", "removal", "vantage"].map(
    (folder) => `backend/docker/${folder}`,
  ),
];

/**
 * Turns single lines of the source wrong and asks whether a fast test notices: `npm run test:mutation`, with
 * `--count 400` (all where it is 0), `--seed 1`, `--jobs 2` and folders below src/ to draw from.
 */
const { values, positionals } = parseArgs({
  options: {
    count: { type: "string", default: "400" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: "2" },
  },
  allowPositionals: true,
});
const folders = positionals.length > 0 ? positionals : THE_HEART;

const candidates = sourceFilesIn(
  root,
  folders.map((folder) => join("src", folder)),
).flatMap((file) => mutantsOf(file, readFileSync(join(root, file), "utf8")));
const count = Number(values.count);
const drawn = count === 0 ? candidates : drawLot(candidates, count, Number(values.seed));
const imports = importsIn(root, ["src", "test"]);
console.log(`${drawn.length} of ${candidates.length} mutants, seed ${values.seed}`);

const results: { mutant: Mutant; fate: Fate }[] = [];
const waiting = [...drawn];
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
console.log(scoreTable(results));

async function work(): Promise<void> {
  const folder = copyTree();
  try {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const fate = await tryMutant(mutant, fastTestsOf(mutant.file), { folder });
      results.push({ mutant, fate });
      if (fate !== "killed")
        console.log(`${fate}: ${mutant.file}:${mutant.line}  ${mutant.original}  ->  ${mutant.replacement}`);
    }
    if (!(await passes([], folder))) throw new Error("the fast tests are red without any mutant");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Its own test first: that one is the likeliest to notice. */
function fastTestsOf(file: string): string[] {
  const ownTest = file.replace(/^src/, "test").replace(/\.ts$/, ".test.ts");
  const tests = [...importersOf(file, imports)].filter(
    (importer) =>
      importer.endsWith(".test.ts") && !/^test\/(integration|e2e|faults|engines)\//.test(importer),
  );
  return tests
    .filter((importer) => importer !== "test/contract/docker.test.ts")
    .toSorted((one, other) => Number(other === ownTest) - Number(one === ownTest));
}

function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-mutation-"));
  for (const entry of [
    "src",
    "test",
    "scripts",
    "dist",
    "docs",
    "examples",
    "schema",
    "package.json",
    "tsconfig.json",
    "vitest.config.mts",
    "action.yml",
    "README.md",
  ])
    cpSync(join(root, entry), join(folder, entry), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}
