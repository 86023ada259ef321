import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** A relative import that one file of the tree makes of another, both as paths below the root. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** `import … from "./x.ts"`, `export … from "./x.ts"`, `import "./x.ts"` and `import("./x.ts")`. */
const RELATIVE_IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;

/** All relative imports in the TypeScript files of some folders. */
export function importsIn(root: string, folders: readonly string[]): Import[] {
  return sourceFilesIn(root, folders).flatMap((from) =>
    importsOf(from, readFileSync(join(root, from), "utf8")),
  );
}

/** The relative imports in one file's text. */
export function importsOf(from: string, text: string): Import[] {
  const targets = [...text.matchAll(RELATIVE_IMPORT)].map(([, path = ""]) => join(dirname(from), path));
  return [...new Set(targets)].map((to) => ({ from, to }));
}

/** The TypeScript files below some folders, as paths below the root. */
export function sourceFilesIn(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
}

/** Everything that imports a file, directly or through others. */
export function importersOf(file: string, imports: readonly Import[]): Set<string> {
  const found = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { from, to } of imports) {
      if (to !== next || found.has(from)) continue;
      found.add(from);
      waiting.push(from);
    }
  }
  return found;
}
