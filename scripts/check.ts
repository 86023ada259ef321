import { checks, failureOf } from "./checks.ts";

/** Runs every check of the tree, and says which failed. */
for (const check of checks) {
  const failure = await failureOf(check);
  console.log(`${failure === undefined ? "passed" : "FAILED"}  ${check.name}`);
  if (failure === undefined) continue;
  console.log(failure);
  process.exitCode = 1;
}
