import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/**
 * Bundles main and post into dist/. With `--check` it bundles into a temporary folder instead, and fails unless dist/
 * is the same to the byte.
 */
const root = dirname(import.meta.dirname);
const isCheck = process.argv.includes("--check");
const target = isCheck ? mkdtempSync(join(tmpdir(), "sibling-services-dist-")) : join(root, "dist");

for (const entry of ["main", "post"]) bundle(entry, join(target, entry));
if (isCheck) {
  const differences = compare(join(root, "dist"), target);
  rmSync(target, { recursive: true });
  if (differences.length > 0) {
    process.exitCode = 1;
  } else {
  }
}

function bundle(entry: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const ncc = join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");
  const result = spawnSync(
    process.execPath,
    [ncc, "build", `src/${entry}.ts`, "-o", folder, "--no-cache", "--quiet"],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  if (result.status !== 0) throw new Error(`ncc failed on src/${entry}.ts`);
  // dockerode names two .proto files for build sessions, which nothing here opens.
  for (const file of filesIn(folder)) if (!file.endsWith(".js")) rmSync(join(folder, file));
  withLineFeeds(folder);
}

/** `.gitattributes` keeps line feeds only; a bundle with others would differ from its own commit. */
function withLineFeeds(folder: string): void {
  for (const file of filesIn(folder)) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
  }
}

function compare(left: string, right: string): string[] {
  const names = new Set([...filesIn(left), ...filesIn(right)]);
  return [...names].filter((name) => contentOf(left, name) !== contentOf(right, name));
}

function contentOf(folder: string, name: string): string | undefined {
  return filesIn(folder).includes(name) ? readFileSync(join(folder, name), "latin1") : undefined;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
