import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sourceFilesIn } from "../../scripts/source-imports.ts";

const root = dirname(dirname(import.meta.dirname));

/** A longer file has a second noun in it: split it by meaning. */
const MOST_LINES = 200;

test.each(["src", "test", "scripts", "bench"])("no file of %s is longer than 200 lines", (folder) => {
  const own = sourceFilesIn(root, [folder]).filter((file) => !file.includes("node_modules"));
  const long = own
    .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES);
  expect(own.length).toBeGreaterThan(0);
  expect(long).toEqual([]);
});
