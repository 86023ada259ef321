import { checks, runCheck } from "./checks.ts";

/** Runs every check of the tree, and says which failed. With `CI=true` one that cannot be run is a failure, too. */
for (const check of checks) {
  const result = await runCheck(check);
  console.log(`${result.kind === "passed" ? "passed" : result.kind.toUpperCase()}  ${check.name}`);
  if (result.kind === "failed") console.log(result.output);
  if (result.kind === "left-out") console.log(`  because ${result.why}`);
  if (result.kind === "failed" || (result.kind === "left-out" && process.env.CI === "true"))
    process.exitCode = 1;
}
