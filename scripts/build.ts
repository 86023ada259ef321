import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { licensesFile } from "./bundled-licenses.ts";
import { bundledPackages } from "./bundled-packages.ts";
import { quicken } from "./quicken.ts";
import { terminalPackage } from "./terminal-package.ts";

/**
 * Bundles main, post and the command line into dist/. With `--check` it only compares, and fails unless dist/ is the same to the byte.
 * Either way it bundles into a folder of its own first: a build that fails must not leave half a dist/ behind.
 */
const root = dirname(import.meta.dirname);
const dist = join(root, "dist");
/** `index.js` is a launcher that any Node can read, beside the bundle. */
const ENTRIES = [
  { name: "main", launcher: "launch.js", step: "step.js" },
  { name: "post", launcher: "launch.js", step: "step.js" },
  { name: "cli", launcher: "launch-cli.js", step: "sibling-services.js" },
] as const;
/** With these in the environment, yaml prints all that it reads, and that holds secrets. */
const SWITCHES = /\bnode_process\.env\.LOG_(?:STREAM|TOKENS)\b/g;
/** One such character makes V8 read all of a file at two bytes each, which costs a start three milliseconds. */
const OF_TWO_BYTES = /[^\0-\x7f]/g;
/** What `import()` loads, such as the reader of Compose files; the bundle names it by its number. */
const LAZY = /^[0-9]+\.index\.js$/;
const built = mkdtempSync(join(tmpdir(), "sibling-services-dist-"));
try {
  const statistics = ENTRIES.map((entry) => bundle(entry, join(built, entry.name)));
  const licenses = licensesFile(bundledPackages(statistics));
  write(join(built, "licenses.txt"), licenses);
  for (const [name, text] of terminalPackage(root, licenses)) write(join(built, "cli", name), text);
  for (const file of statistics) rmSync(file);
  const differences = differencesBetween(dist, built);
  if (!process.argv.includes("--check")) {
    rmSync(dist, { recursive: true, force: true });
    cpSync(built, dist, { recursive: true });
  } else if (differences.length > 0) {
    console.error(`dist/ is not what src/ builds: ${differences.join(", ")}. Run: npm run build`);
    process.exitCode = 1;
  }
} finally {
  rmSync(built, { recursive: true });
}

/** The bundle may have parts that are loaded when needed. Returns the path of the bundle's statistics. */
function bundle({ name, launcher, step }: (typeof ENTRIES)[number], folder: string): string {
  const statistics = `${folder}.json`;
  const ncc = join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");
  const args = [ncc, "build", `src/${name}.ts`, "--out", folder, "--no-cache", "--quiet"];
  const { status } = spawnSync(process.execPath, [...args, "--stats-out", statistics], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error(`ncc failed on src/${name}.ts`);
  const code = adjusted(readFileSync(join(folder, "index.js"), "utf8"));
  write(join(folder, step), name === "cli" ? inOneFile(code, takeParts(folder)) : code);
  write(join(folder, "index.js"), readFileSync(join(root, "src", launcher), "utf8"));
  for (const file of filesIn(folder)) {
    // dockerode names two of them for build sessions, which nothing here opens.
    if (file.endsWith(".proto")) rmSync(join(folder, file));
    else if (LAZY.test(file)) write(join(folder, file), adjusted(readFileSync(join(folder, file), "utf8")));
    else if (!["index.js", step].includes(file)) throw new Error(`ncc also wrote ${file}`);
  }
  return statistics;
}

/** Removes the parts that `import()` loads from the folder, and returns their texts by their numbers. */
function takeParts(folder: string): ReadonlyMap<string, string> {
  const names = filesIn(folder).filter((file) => LAZY.test(file));
  const parts = names.map((name): [string, string] => {
    const text = adjusted(readFileSync(join(folder, name), "utf8"));
    rmSync(join(folder, name));
    return [String(Number.parseInt(name, 10)), text];
  });
  return new Map(parts.toSorted(([one], [other]) => Number(one) - Number(other)));
}

/** A program that people copy is one file: its parts become functions, which still run only when needed. */
function inOneFile(code: string, parts: ReadonlyMap<string, string>): string {
  const load = 'require("./" + __nccwpck_require__.u(chunkId))';
  if (!code.includes(load)) throw new Error(`ncc no longer loads parts by ${load}`);
  const functions = [...parts].map(
    ([id, text]) => `${id}: (function (exports) {\n${text}\nreturn exports;\n}),\n`,
  );
  return `const PARTS = {\n${functions.join("")}};\n${code.replace(load, "PARTS[chunkId]({})")}`;
}

function adjusted(code: string): string {
  return quicken(code.replaceAll(SWITCHES, "undefined")).replaceAll(OF_TWO_BYTES, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** `.gitattributes` keeps line feeds only; a file with others would differ from its own commit. */
function write(path: string, text: string): void {
  writeFileSync(path, text.replaceAll("\r\n", "\n"));
}

function differencesBetween(left: string, right: string): string[] {
  const names = new Set([...filesIn(left), ...filesIn(right)]);
  return [...names].filter((name) => textOf(join(left, name)) !== textOf(join(right, name)));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return undefined;
  }
}

function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}
