import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "./checks.ts";
import { sumOfFigures } from "./fault-figures.ts";

/** Runs the long tests of faults, signals and leftovers whole, and closes with their figures. */
const FIGURES = /tried:|sessions run:|left behind:|sweep of/;
const startedAtMs = Date.now();

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
const figures = output.split("\n").filter((line) => FIGURES.test(line));
for (const line of figures) console.log(line.trim());
console.log(`in all: ${sumOfFigures(figures)}; ${Math.round((Date.now() - startedAtMs) / 60_000)} minutes`);
process.exitCode = exitCode === 0 ? 0 : 1;
