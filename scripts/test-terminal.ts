import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fillCiCache } from "../test/bed/ci/fill-ci-cache.ts";
import { root } from "./checks.ts";

/** Runs jobs of CI systems, with the systems' own programs where they can be had: those are fetched and built first. */
await fillCiCache((line) => console.log(`test bed: ${line}`));
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const words = [vitest, "run", "--project", "terminal", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
