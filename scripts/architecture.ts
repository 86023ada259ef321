import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PACKAGES, RESERVED, ROOMS } from "./architecture/arrows.ts";
import { NOT_YET, notYet, refusedImports } from "./architecture/refused-imports.ts";
import type { Room } from "./architecture/room.ts";
import { markdownTable, withTables } from "./marked-tables.ts";

/**
 * Writes ARCHITECTURE.md's tables of rooms, reserved files and packages from the arrows, and takes wrong imports that are gone from
 * the list of those that may stay for now; with `--check` only compares the tables.
 */
const root = dirname(import.meta.dirname);
const path = join(root, "ARCHITECTURE.md");
/** Adapters of several floors, each with a table of its own. */
const IN_A_BACKEND = /^backend\/(docker|kubernetes)\//;

const before = readFileSync(path, "utf8");
const after = withTables(before, {
  rooms: roomTable(ROOMS.filter(({ name }) => !IN_A_BACKEND.test(name))),
  "rooms of the Docker backend": roomTable(ROOMS.filter(({ name }) => name.startsWith("backend/docker/"))),
  "rooms of the Kubernetes backend": roomTable(
    ROOMS.filter(({ name }) => name.startsWith("backend/kubernetes/")),
  ),
  "reserved files": markdownTable(
    ["File or folder", "May be imported by"],
    Object.entries(RESERVED).map(([name, places]) => [`\`${name}\``, listed(places)]),
  ),
  packages: markdownTable(
    ["Package", "May be imported in"],
    Object.entries(PACKAGES).map(([name, places]) => [`\`${name}\``, listed(places)]),
  ),
});
if (!process.argv.includes("--check")) {
  writeFileSync(path, after);
  const refused = refusedImports(root);
  writeFileSync(
    NOT_YET,
    notYet()
      .filter((line) => refused.includes(line))
      .map((line) => `${line}\n`)
      .join(""),
  );
} else if (after !== before) {
  console.error("ARCHITECTURE.md does not show scripts/architecture/arrows.ts. Run: npm run architecture");
  process.exitCode = 1;
}

function roomTable(rooms: readonly Room[]): string {
  return markdownTable(
    ["Folder", "Its one question", "May import"],
    rooms.map(({ name, question, mayImport }) => [
      `\`${name.replace(IN_A_BACKEND, "")}${name.endsWith(".ts") ? "" : "/"}\``,
      question,
      listed(mayImport.map((room) => room.replace(IN_A_BACKEND, ""))),
    ]),
  );
}

function listed(places: readonly string[]): string {
  return places.length === 0 ? "nothing" : places.map((place) => `\`${place}\``).join(", ");
}
