import { sep } from "node:path";
import { createVitest, type TestModule, type TestSpecification } from "vitest/node";

/** What the parent asks: which of these test files are red now that some files of the source have changed. */
export interface Question {
  readonly tests: readonly string[];
  readonly changedFiles: readonly string[];
}

/**
 * A vitest that stays: to start one for each mutant took three quarters of the time. Only the worker, in which the
 * tests and the source are loaded, is new each time. It is a process of its own, because a mutant may loop for ever.
 */
const vitest = await createVitest("test", {
  project: ["fast"],
  watch: false,
  // One worker, because another mutant is tried beside this one.
  maxWorkers: 1,
  bail: 1,
  pool: "threads",
  reporters: [{}],
  // A mutant that loses an event lets its test wait for it until then.
  testTimeout: 5_000,
  // A test that is red only once was late on a busy machine: a mutant must turn it red twice.
  retry: 1,
});
const specifications = await vitest.globTestSpecifications();

process.on("message", async ({ tests, changedFiles }: Question) => {
  for (const file of changedFiles) vitest.invalidateFile(file);
  const asked = specifications.filter(({ moduleId }) => tests.some((test) => moduleId.endsWith(sep + test)));
  const found = asked.map(({ moduleId }) => moduleId);
  const missing = tests.filter((test) => !found.some((path) => path.endsWith(sep + test)));
  process.send?.(missing.length > 0 ? missing : await redOnesOf(asked));
});
process.once("disconnect", () => process.exit());
process.send?.("started");

async function redOnesOf(asked: TestSpecification[]): Promise<string[]> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(asked);
  vitest.state.clearErrors();
  const paths = asked.map(({ moduleId }) => moduleId);
  // What earlier runs found is among the modules.
  const own = testModules.filter(({ moduleId }) => paths.includes(moduleId));
  const red = own.filter((module) => !isGreen(module)).map(({ moduleId }) => moduleId);
  return red.length === 0 && unhandledErrors.length > 0 ? paths : red;
}

function isGreen(module: TestModule): boolean {
  return module.state() === "passed" || module.state() === "skipped";
}
