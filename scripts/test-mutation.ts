import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./checks.ts";
import { drawLot } from "./mutation/draw-lot.ts";
import { folderScores, type Result } from "./mutation/folder-scores.ts";
import { keepScores } from "./mutation/kept-scores.ts";
import { keepKilled, killedBefore, namesOf } from "./mutation/known-fates.ts";
import { type Mutant, mutantsOf } from "./mutation/mutants-of.ts";
import { relatedTests } from "./mutation/related-tests.ts";
import { leftTable, scoreTable } from "./mutation/score-table.ts";
import { TestRunner } from "./mutation/test-runner.ts";
import { type Plot, tryMutant } from "./mutation/try-mutant.ts";
import { importsIn, sourceFilesIn } from "./source-imports.ts";

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
  ...["pod", "failure", "rights", "labels.ts"].map((place) => `backend/kubernetes/${place}`),
];

/**
 * Turns single lines of the source wrong and asks whether a fast test notices: `npm run test:mutation`, with
 * `--count 400` (all where it is 0), `--seed 1`, `--jobs 2` and folders or files below src/ to draw from. With
 * `--killed FILE`, mutants that this file names are not tried again, and those that are killed are added to it. The
 * score of each folder that was tried whole is kept in docs/mutation-scores.json.
 */
const { values, positionals } = parseArgs({
  options: {
    count: { type: "string", default: "400" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: "2" },
    killed: { type: "string" },
  },
  allowPositionals: true,
});
const places = positionals.length > 0 ? positionals : THE_HEART;

// Everything is read from the copies: who edits the tree meanwhile does not move the places of the mutants.
const plots = Array.from({ length: Number(values.jobs) }, copyTree);
const [{ folder: copy, runner }] = plots as [Plot];
const files = places
  .map((place) => join("src", place))
  .flatMap((place) => (place.endsWith(".ts") ? [place] : sourceFilesIn(copy, [place])));
const candidates = files.flatMap((file) => mutantsOf(file, readFileSync(join(copy, file), "utf8")));
const count = Number(values.count);
const date = new Date().toISOString().slice(0, 10);
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
const drawn = count === 0 ? candidates : drawLot(candidates, count, Number(values.seed));
const imports = importsIn(copy, ["src", "test"]);
console.log(`${drawn.length} of ${candidates.length} mutants, seed ${values.seed}`);

const nameOf = namesOf(candidates);
const known = killedBefore(values.killed);
const results = drawn.filter(isKnown).map((mutant): Result => ({ mutant, fate: "killed" }));
const waiting = drawn.filter((mutant) => !isKnown(mutant));
if (values.killed !== undefined) console.log(`${waiting.length} of them were not killed before`);
try {
  const red = await testsThatAreRedAnyway();
  await Promise.all(plots.map((plot) => work(plot, red)));
} finally {
  for (const plot of plots) {
    plot.runner.stop();
    rmSync(plot.folder, { recursive: true });
  }
}
const inOrder = results.toSorted((one, other) => drawn.indexOf(one.mutant) - drawn.indexOf(other.mutant));
const scores = folderScores(inOrder);
console.log(`\n${scoreTable(scores)}\n\n${leftTable(scores)}`);
if (drawn.length === candidates.length) keepScores(scores, files, { date, commit });

function isKnown(mutant: Mutant): boolean {
  return known.has(nameOf(mutant));
}

/** A test that is red by itself would notice every mutant. A busy machine makes some late; they are left out. */
async function testsThatAreRedAnyway(): Promise<ReadonlySet<string>> {
  const mutated = [...new Set(waiting.map(({ file }) => file))];
  const tests = [...new Set(mutated.flatMap((file) => relatedTests(file, imports).flat()))];
  const red = (await runner.redOnes(tests)).map((path) => relative(copy, path));
  if (tests.length > 0 && red.length === tests.length)
    throw new Error("all tests are red without any mutant");
  for (const test of red) console.log(`left out, because it is red without any mutant: ${test}`);
  return new Set(red);
}

async function work(plot: Plot, red: ReadonlySet<string>): Promise<void> {
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const groups = relatedTests(mutant.file, imports).map((group) => group.filter((test) => !red.has(test)));
    const fate = await tryMutant(
      mutant,
      groups.filter((group) => group.length > 0),
      plot,
    );
    results.push({ mutant, fate });
    // At once, so that a run that is broken off has not been in vain.
    if (values.killed !== undefined && fate === "killed") keepKilled(values.killed, [mutant], nameOf);
    if (fate !== "killed")
      console.log(`${fate}: ${mutant.file}:${mutant.line}  ${mutant.original}  ->  ${mutant.replacement}`);
  }
}

function copyTree(): Plot {
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
  return { folder, runner: new TestRunner(folder) };
}
