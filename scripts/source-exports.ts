import { dirname, join } from "node:path";

/** A name and the file that exports it, as a path below the root. */
export interface ExportedName {
  readonly file: string;
  readonly name: string;
}

const EXPORT =
  /^export (?:declare |abstract |async )*(?:function\*?|const|let|class|interface|type|enum) ([\w$]+)/gm;
/** `import { a, type b as c } from "./x.ts"`, the same with `type` in front or with `export`, and `import * as x`. */
const IMPORT = /\b(?:import|export)\s+(?:type\s+)?(?:\{([^}]*)\}|\*\s+as\s+([\w$]+))\s+from\s+"(\.[^"]+)"/g;

/** `const { a } = await import("./x.ts")` */
const DYNAMIC_IMPORT = /\{([^{}]*)\}\s*=\s*await import\("(\.[^"]+)"\)/g;

/** `(await import("./x.ts")).a` */
const MEMBER_OF_DYNAMIC_IMPORT = /\(await import\("(\.[^"]+)"\)\)\.([\w$]+)/g;

/** What one file's text exports. */
export function exportsOf(file: string, text: string): ExportedName[] {
  return [...text.matchAll(EXPORT)].map(([, name = ""]) => ({ file, name }));
}

/** What one file's text takes from other files by name; of a whole module, the members that it uses. */
export function usesOf(file: string, text: string): ExportedName[] {
  const dynamic = [...text.matchAll(DYNAMIC_IMPORT)].flatMap(([, named = "", path = ""]) =>
    namesIn(named).map((name) => ({ file: join(dirname(file), path), name })),
  );
  const members = [...text.matchAll(MEMBER_OF_DYNAMIC_IMPORT)].map(([, path = "", name = ""]) => ({
    file: join(dirname(file), path),
    name,
  }));
  const fixed = [...text.matchAll(IMPORT)].flatMap(([, named, module, path = ""]) => {
    const from = join(dirname(file), path);
    const names = module === undefined ? namesIn(named ?? "") : membersOf(module, text);
    return names.map((name) => ({ file: from, name }));
  });
  return [...fixed, ...dynamic, ...members];
}

/** Names that more than one file exports, with these files. */
export function namesakesIn(exported: readonly ExportedName[]): string[] {
  const files = Map.groupBy(exported, ({ name }) => name);
  return [...files]
    .map(([name, all]) => `${name}: ${[...new Set(all.map(({ file }) => file))].sort().join(", ")}`)
    .filter((line) => line.includes(", "))
    .sort();
}

/** What no other file takes. */
export function unusedIn(exported: readonly ExportedName[], uses: readonly ExportedName[]): string[] {
  const used = new Set(uses.map(asLine));
  return exported.map(asLine).filter((line) => !used.has(line));
}

function asLine({ file, name }: ExportedName): string {
  return `${file}: ${name}`;
}

function namesIn(list: string): string[] {
  return list
    .split(",")
    .map((one) =>
      one
        .trim()
        .replace(/^type\s+/, "")
        .replace(/\s+as\s+.*$/, ""),
    )
    .filter((name) => name !== "");
}

function membersOf(module: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`\\b${module}\\.([\\w$]+)`, "g"))].map(([, name = ""]) => name);
}
