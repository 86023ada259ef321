import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { requestOf } from "./reading.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const [, waitTable = ""] =
  readme.match(/^\| `wait` \| Ready when \|\n\| --- \| --- \|\n((?:\|.*\n)+)/m) ?? [];

describe("README.md's table of `wait`", () => {
  test.each([...waitTable.matchAll(/^\| `(.*)` \|/gm)].flatMap(([, cell = ""]) => cell.split("`, `")))(
    "%s",
    (wait) => expect(requestOf(`a: { image: x, wait: ${wait} }`).services[0]?.wait).toHaveLength(1),
  );
});

test("README.md counts the flags that are refused as docs/options.md does", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/options.md"), "utf8");
  expect(page).toContain(": 10 are refused");
  expect(readme).toContain("refuses ten of them");
});
