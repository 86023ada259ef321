import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { licensesFile, packageFolders } from "../../scripts/bundled-licenses.ts";

const root = join(import.meta.dirname, "../..");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const dependencies = Object.keys(
  (JSON.parse(textOf("package.json")) as { dependencies: Record<string, string> }).dependencies,
);
/** What these drag in. */
const bundled = [...dependencies, "@actions/io", "streamx", "b4a", "fast-fifo"];
const squeezed = (text: string) => text.replace(/\s+/g, " ");
const shipped = squeezed(textOf("dist/licenses.txt"));

test.each(bundled)("dist/ ships the licence of %s, with its version", (name) => {
  const folder = `node_modules/${name}`;
  const [file = ""] = readdirSync(join(root, folder)).filter((entry) => /^licen[cs]e/i.test(entry));
  const { version } = JSON.parse(textOf(`${folder}/package.json`)) as { version: string };
  expect(shipped).toContain(` ${name} ${version} (`);
  expect(shipped).toContain(squeezed(textOf(`${folder}/${file}`)).trim());
});

test("dist/ ships the usual text for a package that carries none", () => {
  expect(shipped).toContain("split-ca 1.0.1 (ISC) By Charles Bushong.");
  expect(shipped).toContain("Permission to use, copy, modify, and/or distribute");
});

describe("the licences of a bundle", () => {
  const some = { version: "1.0.0", license: "MIT", author: undefined, text: "Some terms." };

  test("stand once each, below all packages that they hold for", () => {
    const file = licensesFile([
      { ...some, name: "a" },
      { ...some, name: "b", text: "Other terms." },
      { ...some, name: "c", text: "Some terms.\r\n" },
    ]);
    expect(file).toContain("a 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\nSome terms.\n");
    expect(file.match(/Some terms\./g)).toHaveLength(1);
    expect(file).toContain("b 1.0.0 (MIT)\n\nOther terms.\n");
  });

  test("stop the build if a package carries no text and its licence is not known here", () => {
    expect(() => licensesFile([{ ...some, name: "a", author: "A", text: undefined }])).toThrow(
      "a carries no text of its licence, MIT",
    );
  });

  test("are those of each package of which it contains a file, and of no module of ours", () => {
    expect(
      packageFolders([
        "/r/src/main.ts",
        "/r/stubs/silent/index.js",
        "/r/node_modules/yaml/dist/index.js",
        "/r/node_modules/@actions/core/lib/core.js",
        "/r/node_modules/yaml/dist/parse.js",
        "/r/node_modules/a/node_modules/yaml/index.js",
      ]),
    ).toEqual([
      "/r/node_modules/@actions/core",
      "/r/node_modules/a/node_modules/yaml",
      "/r/node_modules/yaml",
    ]);
  });
});
