import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportsOf, namesakesIn, unusedIn, usesOf } from "../../scripts/source-exports.ts";
import { sourceFilesIn } from "../../scripts/source-imports.ts";

const root = dirname(dirname(import.meta.dirname));
const textOf = (file: string) => readFileSync(join(root, file), "utf8");

describe("what src exports", () => {
  const exported = sourceFilesIn(root, ["src"]).flatMap((file) => exportsOf(file, textOf(file)));

  test("has a name of its own", () => {
    expect(namesakesIn(exported)).toEqual([]);
  });

  test("is used by another file", () => {
    const uses = sourceFilesIn(root, ["src", "test", "scripts"]).flatMap((file) =>
      usesOf(file, textOf(file)),
    );
    expect(unusedIn(exported, uses)).toEqual([]);
  });
});

describe("an export is seen", () => {
  test.each([
    "function a() {}",
    "async function a() {}",
    "function* a() {}",
    "async function* a() {}",
    "const a = 1;",
    "class a {}",
    "abstract class a {}",
    "interface a {}",
    "type a = 1;",
    "type a<T> = T;",
  ])("of %s", (declaration) => {
    expect(exportsOf("src/x.ts", `/** Doc. */\nexport ${declaration}\n${declaration}`)).toEqual([
      { file: "src/x.ts", name: "a" },
    ]);
  });
});

describe("a use is seen", () => {
  test.each([
    ['import { a } from "./x.ts";', ["a"]],
    ['import type { a } from "./x.ts";', ["a"]],
    ['import { a as b, type c } from "./x.ts";', ["a", "c"]],
    ['import {\n  a,\n  type b,\n} from "./x.ts";', ["a", "b"]],
    ['export { a } from "./x.ts";', ["a"]],
    ['import * as all from "./x.ts";\nall.a(all.b);', ["a", "b"]],
    ['import { a } from "x";', []],
    ["const a = 1;", []],
  ])("%j", (text, names) => {
    expect(usesOf("src/room/y.ts", text)).toEqual(names.map((name) => ({ file: "src/room/x.ts", name })));
  });
});

test("two files that export one name are reported, and so is what no file imports", () => {
  const [a, b] = ["a", "b"].flatMap((name) => exportsOf(`src/${name}.ts`, "export const same = 1;"));
  if (a === undefined || b === undefined) throw new Error("not seen");
  expect(namesakesIn([a, b])).toEqual(["same: src/a.ts, src/b.ts"]);
  expect(namesakesIn([a, a])).toEqual([]);
  expect(unusedIn([a, b], [a])).toEqual(["src/b.ts: same"]);
});
