import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ENTRYPOINTS, EVERYWHERE, PACKAGES, RESERVED, ROOMS } from "../../scripts/architecture/arrows.ts";
import { roomOf } from "../../scripts/architecture/judge-import.ts";
import { notYet, refusedImports } from "../../scripts/architecture/refused-imports.ts";
import { filesInCircles, importsIn, importsOf, packageImportsOf } from "../../scripts/source-imports.ts";

const root = dirname(dirname(import.meta.dirname));

describe("the imports of src", () => {
  // One that is gone leaves the list by `npm run architecture`; a new one does not get in.
  test("are those of the table, but for the ones that are still to be turned round", () => {
    expect(refusedImports(root)).toEqual(notYet());
  });
});

describe("files", () => {
  test("do not import each other in a circle, not even types", () => {
    expect(filesInCircles(importsIn(root, ["src", "test", "scripts", "bench"]))).toEqual([]);
  });

  test.each([
    ["two that import each other", ["a>b", "b>a"], ["a", "b"]],
    ["three", ["a>b", "b>c", "c>a"], ["a", "b", "c"]],
    ["not who leads to them, or comes from them", ["x>a", "a>b", "b>a", "b>y"], ["a", "b"]],
    ["one that imports itself", ["a>a"], ["a"]],
    ["none where two ways lead to one file", ["a>b", "a>c", "b>d", "c>d"], []],
  ])("in a circle are found: %s", (_, arrows, expected) => {
    const imports = arrows.map((arrow) => {
      const [from = "", to = ""] = arrow.split(">");
      return { from, to };
    });
    expect(filesInCircles(imports)).toEqual(expected);
  });
});

describe("the table of arrows", () => {
  test("knows every folder of src, and no other", () => {
    const names = readdirSync(join(root, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.name.endsWith(".ts"))
      .map(({ name }) => name);
    const known = [...ROOMS.map(({ name }) => name.split("/")[0] ?? name), ...ENTRYPOINTS, ...EVERYWHERE];
    expect(names.toSorted()).toEqual([...new Set(known)].toSorted());
  });

  test.each(["docker", "kubernetes"])("knows every room of the backend %s, and no other", (backend) => {
    const folder = `backend/${backend}`;
    const names = readdirSync(join(root, "src", folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}`);
    const known = ROOMS.map(({ name }) => name).filter(
      (name) => name.startsWith(`${folder}/`) && !name.endsWith(".ts"),
    );
    expect(names.toSorted()).toEqual(known.toSorted());
  });

  test("leads to rooms and files that exist", () => {
    const places = [
      ...ROOMS.flatMap(({ mayImport }) => mayImport),
      ...Object.values(PACKAGES).flat(),
      ...Object.entries(RESERVED).flat(2),
    ];
    const existing = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
    expect(places.filter((place) => !existing.includes(place))).toEqual([]);
  });

  test("has no circle: who is imported does not import back, through others either", () => {
    const inACircle = ROOMS.filter(({ name }) => reachableFrom(name).has(name));
    expect(inACircle.map(({ name }) => name)).toEqual([]);
  });
});

describe("the imports of a file are read", () => {
  const text = [
    'import { a } from "./a.ts";',
    'import type {\n  B,\n} from "../b.ts";',
    'export { c } from "./c.ts";',
    'import "./d.ts";',
    'const e = await import("./e.ts");',
    'import * as core from "@actions/core";',
    'import { readFileSync } from "node:fs";',
    'const sentence = "not from \\"here\\"";',
  ].join("\n");

  test("of files", () => {
    expect(importsOf("src/x/y.ts", text).map(({ to }) => to)).toEqual([
      "src/x/a.ts",
      "src/b.ts",
      "src/x/c.ts",
      "src/x/d.ts",
      "src/x/e.ts",
    ]);
  });

  test("of packages", () => {
    expect(packageImportsOf("src/x/y.ts", text).map(({ to }) => to)).toEqual(["@actions/core", "node:fs"]);
  });
});

/** The other rooms that a room may know, directly and through others. */
function reachableFrom(start: string): Set<string | undefined> {
  const found = new Set<string | undefined>();
  const waiting: (string | undefined)[] = [start];
  for (const next of waiting) {
    const room = ROOMS.find(({ name }) => name === next);
    for (const other of room?.mayImport.map(roomOf) ?? []) {
      if (other === room?.name || found.has(other)) continue;
      found.add(other);
      waiting.push(other);
    }
  }
  return found;
}
