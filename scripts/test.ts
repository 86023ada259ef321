import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checks, failureOf, root } from "./checks.ts";

/**
 * Runs every test there is, from lint to end-to-end, and closes with one line of counts. `--fast` leaves out what
 * needs an engine. A skip that docs/testing.md does not list with its reason is a failure.
 */
const isFast = process.argv.includes("--fast");
/** Bundling twice takes longer than all other fast checks together. */
const SLOW_CHECKS = ["dist", "workflows", "security of workflows"];

/** What a run counted. */
interface Counts {
  readonly passed: number;
  readonly failures: readonly string[];
  readonly skipped: readonly string[];
}

const counts = [await runChecks(), await runVitest("fast"), ...(isFast ? [] : [await runVitest("engine")])];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const skipped = counts.flatMap((count) => count.skipped);
const failures = [...counts.flatMap((count) => count.failures), ...unlistedSkips(skipped)];
for (const failure of failures) console.log(`FAILED  ${failure}`);
console.log(`${passed} passed, ${failures.length} failed, ${skipped.length} skipped`);
if (failures.length > 0) process.exitCode = 1;

async function runChecks(): Promise<Counts> {
  const wanted = checks.filter(({ name }) => !isFast || !SLOW_CHECKS.includes(name));
  const failures: string[] = [];
  for (const check of wanted) {
    const startedAtMs = Date.now();
    const failure = await failureOf(check);
    console.log(
      `${failure === undefined ? "passed" : "FAILED"}  ${check.name} (${Date.now() - startedAtMs} ms)`,
    );
    if (failure === undefined) continue;
    console.log(failure);
    failures.push(check.name);
  }
  return { passed: wanted.length - failures.length, failures, skipped: [] };
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

async function runVitest(project: string): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-test-"));
  const reportFile = join(folder, "report.json");
  const args = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportFile}`,
  ];
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const child = spawn(process.execPath, [vitest, ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
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
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failures: [
      ...tests.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
      ...broken.map(({ name }) => name),
    ],
    skipped: tests
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ fullName }) => fullName),
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
