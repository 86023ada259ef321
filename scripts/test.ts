import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inOwnRoom, prepareRooms, type Rooms } from "../test/bed/own-room.ts";
import { checks, root, runCheck } from "./checks.ts";
import { describeLeftOut, type LeftOut, leftOut } from "./left-out.ts";

/**
 * Runs every test there is, from lint to end-to-end, and closes with one line of counts. `--fast` leaves out what needs
 * an engine or starts programs, and draws fewer cases (test/draws.ts). A skip that docs/testing.md does not list with its reason is a failure. What this machine cannot run,
 * for want of a program, is listed at the end; with `CI=true` it is a failure.
 */
const isFast = process.argv.includes("--fast");
/** Bundling twice takes longer than all other fast checks together. */
const SLOW_CHECKS = ["dist", "workflows", "workflows in documents", "security of workflows"];

/** Takes about as long as all other tests on an engine together. */
const FIRST_HALF = ["test/faults", "test/e2e"];

/** What a run counted. */
interface Counts {
  readonly passed: number;
  readonly failures: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly skipped: readonly string[];
}

const fastTests = runVitest("fast");
const counts = [await runChecksBeside(fastTests), await fastTests];
if (!isFast) counts.push(await runVitest("processes"), ...(await runOnEngines()));
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const skipped = counts.flatMap((count) => count.skipped);
const missing = counts.flatMap((count) => count.leftOut);
const failures = [
  ...counts.flatMap((count) => count.failures),
  ...unlistedSkips(skipped),
  ...(process.env.CI === "true" ? missing.map(({ name }) => `${name}: left out`) : []),
];
for (const line of describeLeftOut(missing)) console.log(line);
for (const failure of failures) console.log(`FAILED  ${failure}`);
const leftOutCount = missing.length === 0 ? "" : `, ${missing.length} left out`;
console.log(`${passed} passed, ${failures.length} failed, ${skipped.length} skipped${leftOutCount}`);
if (failures.length > 0) process.exitCode = 1;

/** One after the other, beside the tests, which wait for sockets and timers again and again. */
async function runChecksBeside(tests: Promise<Counts>): Promise<Counts> {
  const wanted = checks.filter(({ name }) => !isFast || !SLOW_CHECKS.includes(name));
  const lines: string[] = [];
  const failures: string[] = [];
  const without: LeftOut[] = [];
  for (const check of wanted) {
    const startedAtMs = Date.now();
    const result = await runCheck(check);
    const word = { passed: "passed", failed: "FAILED", "left-out": "left out" }[result.kind];
    lines.push(`${word}  ${check.name} (${Date.now() - startedAtMs} ms)`);
    if (result.kind === "left-out") without.push({ name: check.name, why: result.why });
    if (result.kind !== "failed") continue;
    lines.push(result.output);
    failures.push(check.name);
  }
  // Not into the lines that vitest draws anew on a terminal.
  await tests;
  console.log(lines.join("\n"));
  const passed = wanted.length - failures.length - without.length;
  return { passed, failures, leftOut: without, skipped: [] };
}

/** What we read of vitest's JSON report. */
interface Report {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/**
 * In two halves at once, each with an engine in a room of its own, if the engine is the bed's: most of the time the
 * tests wait. On an engine that runs already they share it, one after the other.
 */
async function runOnEngines(): Promise<readonly Counts[]> {
  const rooms = await prepareRooms((line) => console.log(`test bed: ${line}`));
  if (rooms === undefined) return [await runVitest("engine")];
  const halves = [FIRST_HALF, FIRST_HALF.flatMap((folder) => ["--exclude", `${folder}/**`])];
  return Promise.all(halves.map((filters) => runVitest("engine", filters, rooms)));
}

async function runVitest(project: string, filters: readonly string[] = [], rooms?: Rooms): Promise<Counts> {
  // Short, because an engine puts sockets deep below it, whose paths must not be longer than 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), "test-"));
  const reportFile = join(folder, "report.json");
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
    ...filters,
  ];
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const command = [process.execPath, vitest, ...args];
  const [program = "", ...words] = rooms === undefined ? command : inOwnRoom(command);
  // Each room has temporary folders of its own: a bed removes those of beds that nothing runs for any more.
  const room = rooms && { ...rooms.environment, TMPDIR: folder };
  if (rooms !== undefined) chmodSync(folder, 0o1777);
  const child = spawn(program, words, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...(isFast ? {} : { SIBLING_SERVICES_DRAWS: "all" }), ...room },
  });
  const [exitCode] = await once(child, "close");
  const counts = readReport(reportFile);
  rmSync(folder, { recursive: true });
  if (exitCode === 0 || counts.failures.length > 0) return counts;
  return { ...counts, failures: [`vitest ended with ${exitCode} in project ${project}`] };
}

function readReport(file: string): Counts {
  const { testResults } = JSON.parse(readFileSync(file, "utf8")) as Report;
  const tests = testResults.flatMap((result) => result.assertionResults);
  const broken = testResults.filter(
    (result) => result.status === "failed" && result.assertionResults.length === 0,
  );
  const skipped = tests
    .filter(({ status }) => status !== "passed" && status !== "failed")
    .map(({ fullName }) => fullName);
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failures: [
      ...tests.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
      ...broken.map(({ name }) => name),
    ],
    leftOut: skipped.flatMap((name) => leftOut(name) ?? []),
    skipped: skipped.filter((name) => leftOut(name) === undefined),
  };
}

/** docs/testing.md lists a skip as a row `| full name of the test | reason |`. */
function unlistedSkips(skipped: readonly string[]): string[] {
  const listed = readFileSync(join(root, "docs/testing.md"), "utf8")
    .split("\n")
    .flatMap((line) => line.split(" | ")[0]?.slice(2) ?? []);
  return skipped
    .filter((name) => !listed.includes(name))
    .map((name) => `${name}: skipped, but docs/testing.md does not say why`);
}
