import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { notesOf } from "./notes-of-version.ts";

/** Prints the notes of the version given as `v1.2.3`; fails if package.json or CHANGELOG.md do not name it. */
const root = dirname(import.meta.dirname);
const textOf = (name: string) => readFileSync(join(root, name), "utf8");
const { version } = JSON.parse(textOf("package.json")) as { version: string };
const notes = notesOf(process.argv[2] ?? "", { changelog: textOf("CHANGELOG.md"), packageVersion: version });
if (notes.kind === "notes") console.log(notes.text);
else {
  console.error(notes.why);
  process.exitCode = 1;
}
