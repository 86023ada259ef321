import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importsIn, packageImportsOf, sourceFilesIn } from "../source-imports.ts";
import { refusalOf } from "./judge-import.ts";

/** Of wrong imports that are still to be turned round: one `from -> to` a line, sorted. It only gets shorter. */
export const NOT_YET = join(import.meta.dirname, "not-yet.txt");

/** The lines of that list. */
export function notYet(): string[] {
  return readFileSync(NOT_YET, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

/** Every import in src/ that the table of arrows refuses, as lines of that list. */
export function refusedImports(root: string): string[] {
  const ofPackages = sourceFilesIn(root, ["src"]).flatMap((file) =>
    packageImportsOf(file, readFileSync(join(root, file), "utf8")),
  );
  return [...importsIn(root, ["src"]), ...ofPackages]
    .filter((each) => refusalOf(each) !== undefined)
    .map(({ from, to }) => `${from} -> ${to}`)
    .toSorted();
}
