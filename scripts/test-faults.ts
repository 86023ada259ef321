import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./checks.ts";

/** Runs the long tests of faults, signals and leftovers whole, and closes with their figures. */
const FIGURES = /tried:|sessions run:|left behind:|sweep of/;

const vitest = join(root, "node_modules/vitest/vitest.mjs");
const child = spawn(process.execPath, [vitest, "run", "--project", "faults", ...process.argv.slice(2)], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
});
let output = "";
child.stdout.setEncoding("utf8").on("data", (text: string) => {
  process.stdout.write(text);
  output += text;
});
const [exitCode] = await once(child, "close");
for (const line of output.split("\n").filter((line) => FIGURES.test(line))) console.log(line.trim());
process.exitCode = exitCode === 0 ? 0 : 1;
