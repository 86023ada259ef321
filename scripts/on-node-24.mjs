// Runs a script of this repository on Node 24, on a machine that may have only Node 18, 20 or 22:
//
//   node scripts/on-node-24.mjs scripts/test.ts --fast
//
// Plain JavaScript without dependencies, because it runs before either Node 24 or node_modules exists.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const repository = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "sibling-services");

main();

function main() {
  const [script, ...scriptArguments] = process.argv.slice(2);
  if (script === undefined) {
    fail("No script was named.", "Run: node scripts/on-node-24.mjs <script.ts> [arguments]");
  }
  const node = ensureNode24();
  const path = [dirname(node), process.env.PATH].join(delimiter);
  ensureDependencies({ ...process.env, PATH: path });
  runScript(node, script, scriptArguments, { ...process.env, PATH: path });
}

/** The path of a Node 24 (or newer): the one that runs this file, or npm's `node-linux-*` in the cache. */
function ensureNode24() {
  if (Number(process.versions.node.split(".")[0]) >= 24) {
    return process.execPath;
  }
  if (process.platform !== "linux" || !["x64", "arm64"].includes(process.arch)) {
    fail(
      `Node ${process.versions.node} is too old, and npm has no Node 24 for ${process.platform} ${process.arch}.`,
      "Install Node 24 (https://nodejs.org/en/download) and run the command again.",
    );
  }
  const version = readFileSync(join(repository, ".node-version"), "utf8").trim();
  const folder = join(cacheFolder, `node-${version}-linux-${process.arch}`);
  if (!existsSync(folder)) {
    timed(`Node ${version} from npm`, () => installNode(version, folder));
  }
  return join(folder, "bin", "node");
}

/** Only the binary is kept, and the folder appears whole or not at all: two of us may run at once. */
function installNode(version, folder) {
  const packageName = `node-linux-${process.arch}`;
  mkdirSync(cacheFolder, { recursive: true });
  const temporary = mkdtempSync(join(cacheFolder, "node-"));
  try {
    npm(["install", "--no-save", "--prefix", temporary, `${packageName}@${version}`], temporary, process.env);
    const bin = join(temporary, "node_modules", packageName, "bin");
    mkdirSync(join(temporary, "kept"));
    renameSync(bin, join(temporary, "kept", "bin"));
    renameUnlessPresent(join(temporary, "kept"), folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function renameUnlessPresent(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) {
      throw error;
    }
  }
}

/** node_modules follows package-lock.json; a stamp inside says of which lock file it was made. */
function ensureDependencies(env) {
  const lockFile = readFileSync(join(repository, "package-lock.json"));
  const wanted = createHash("sha256").update(lockFile).digest("hex");
  const stamp = join(repository, "node_modules", ".sibling-services-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    return;
  }
  timed("npm ci", () => npm(["ci"], repository, env));
  writeFileSync(stamp, wanted);
}

function npm(npmArguments, folder, env) {
  // --ignore-scripts: no package of ours needs an install script, so none may run one.
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status, stdout, stderr, error } = spawnSync("npm", [...npmArguments, ...flags], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  if (status !== 0) {
    const reason = error?.message ?? `${stdout}${stderr}`.trim();
    fail(
      `npm ${npmArguments[0]} failed: ${reason}`,
      "Check that npm is installed and reaches its registry (npm ping).",
    );
  }
}

function runScript(node, script, scriptArguments, env) {
  // package.json names no module type (the bundle is CommonJS), which Node remarks on for each .ts file.
  const flags = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"];
  const child = spawn(node, [...flags, script, ...scriptArguments], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group: the child has it already, and twice means "at once".
      if (signal !== "SIGINT" || !process.stdin.isTTY) {
        child.kill(signal);
      }
    });
  }
  child.on("error", (error) => fail(`${node} did not start: ${error.message}`, `Delete ${dirname(node)}.`));
  child.on("exit", (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
      return;
    }
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function timed(what, work) {
  const startedAt = Date.now();
  process.stderr.write(`${what} ... `);
  work();
  process.stderr.write(`${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

function fail(sentence, hint) {
  process.stderr.write(`\n${sentence}\nHint: ${hint}\n`);
  process.exit(1);
}
