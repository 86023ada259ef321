import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** What one file of the tree imports: another, both as paths below the root, or a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** `import … from "x"`, `export … from "x"`, `import "x"` and `import("x")`. */
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)"([.@a-z][^"\s\\]*)"/g;

/** All relative imports in the TypeScript files of some folders. */
export function importsIn(root: string, folders: readonly string[]): Import[] {
  return sourceFilesIn(root, folders).flatMap((from) =>
    importsOf(from, readFileSync(join(root, from), "utf8")),
  );
}

/** The relative imports in one file's text. */
export function importsOf(from: string, text: string): Import[] {
  const paths = targetsIn(text).filter((target) => target.startsWith("."));
  return paths.map((path) => ({ from, to: join(dirname(from), path) }));
}

/** The imports of packages, `node:fs` and `@actions/core` for example, in one file's text. */
export function packageImportsOf(from: string, text: string): Import[] {
  const packages = targetsIn(text).filter((target) => !target.startsWith("."));
  return packages.map((to) => ({ from, to }));
}

function targetsIn(text: string): string[] {
  return [...new Set([...text.matchAll(IMPORT)].map(([, target = ""]) => target))];
}

/** The TypeScript files below some folders, as paths below the root. */
export function sourceFilesIn(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
}

/** Everything that imports a file, directly or through others, the nearest first. */
export function importersOf(file: string, imports: readonly Import[]): string[] {
  const found = new Set([file]);
  for (const next of found) {
    for (const { from, to } of imports) if (to === next) found.add(from);
  }
  return [...found].slice(1);
}

/**
 * The files that stand in a circle of imports, or between two: who imports nothing that is left, or is imported by
 * nothing that is left, is taken away until all that are left hold each other.
 */
export function filesInCircles(imports: readonly Import[]): string[] {
  let left = imports;
  for (;;) {
    const [importers, imported] = [new Set(left.map(({ from }) => from)), new Set(left.map(({ to }) => to))];
    const held = left.filter(({ from, to }) => imported.has(from) && importers.has(to));
    if (held.length === left.length) return [...importers].toSorted();
    left = held;
  }
}
