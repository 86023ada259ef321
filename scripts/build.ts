import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/**
 * Bundles main and post into dist/. With `--check` it only compares, and fails unless dist/ is the same to the byte.
 * Either way it bundles into a folder of its own first: a build that fails must not leave half a dist/ behind.
 */
const root = dirname(import.meta.dirname);
const dist = join(root, "dist");
const built = mkdtempSync(join(tmpdir(), "sibling-services-dist-"));
try {
  for (const entry of ["main", "post"]) bundle(entry, join(built, entry));
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

function bundle(entry: string, folder: string): void {
  const ncc = join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");
  const args = [ncc, "build", `src/${entry}.ts`, "--out", folder, "--no-cache", "--quiet"];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error(`ncc failed on src/${entry}.ts`);
  for (const file of filesIn(folder)) {
    const path = join(folder, file);
    // dockerode names two .proto files for build sessions, which nothing here opens.
    if (!file.endsWith(".js")) rmSync(path);
    // `.gitattributes` keeps line feeds only; a bundle with others would differ from its own commit.
    else writeFileSync(path, readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
  }
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
