import { describe, expect, test } from "vitest";
import { readRequest } from "../../../src/request/read-request.ts";
import { errorsOf, someSurroundings } from "../reading.ts";

/** The first line of what the user reads. */
function sentenceOf(text: string): string {
  return errorsOf(text).split("\n")[0] ?? "";
}

describe("an indentation that YAML reports elsewhere is told at its own line", () => {
  test.each([
    ["below a quoted value", "db:\n  image: 'postgres:16'\n   env:\n", "`env`", "`image` on line 2", 3],
    [
      "after empty lines and comments",
      "db:\n  image: x\n\n   # y\n   env:\n",
      "`env`",
      "`image` on line 2",
      5,
    ],
    ["in an item", "db:\n  ports:\n  - A: b\n     wait: c\n", "`wait`", "line 3", 4],
    ["of names that may be secret", "db:\n  env:\n    A: b\n     B: c\n", "this line", "line 3", 4],
  ])("%s", (_, text, inner, outer, line) => {
    expect(sentenceOf(text)).toBe(
      `services: ${inner} is indented further than ${outer}, which already has a value (services, line ${line})`,
    );
  });

  test.each([
    ["a text of several lines", "db:\n  command: run\n    --url: http://x\n"],
    ["a block", "db:\n  command: |\n    a\n   env: x\n"],
    ["a colon inside a line", "db:\n  command: run this: now\n  env:\n"],
    ["lines that are indented too little", "db:\n   image: x\n  env:\n    A: b\n"],
  ])("but not %s", (_, text) => {
    expect(sentenceOf(text)).toMatch(/^services: this is not valid YAML/);
  });
});

describe("of a text that is no YAML, an image is shown", () => {
  test.each(["redis:7", "ghcr.io/acme/db:v1.2", "postgres:16.3-alpine", "postgres:latest"])("%s", (image) => {
    expect(errorsOf(`db:\n\timage: ${image}\n`)).toContain(`image: ${image}\n`);
  });

  test.each(["hunter2", "me:hunter2", "me:1@ghcr.io/x", "https://me:1@x", "postgres:16 --password=1"])(
    "unless it may be a secret: %s",
    (image) => {
      expect(errorsOf(`db:\n\timage: ${image}\n`)).toMatch(/image: \*/);
    },
  );

  test("and no other value that looks like one", () => {
    expect(errorsOf("db:\n\tcommand: redis:7\n")).toContain("command: *****:*");
    expect(errorsOf("PASSWORD: redis:7\n\tx: y\n")).not.toContain("redis");
  });
});

test("only an input speaks of the workflow's `>` and of expressions", () => {
  const told = (text: string, kind: "input" | "file") => {
    const result = readRequest([{ origin: "services", kind, text }], someSurroundings());
    return result.kind === "problems" ? result.problems[0]?.hint : undefined;
  };
  expect(told("db: x:1 cache: y:1", "input")).toContain("write `services: |`");
  expect(told("db: x:1 cache: y:1", "file")).toBe("Start each on a line of its own.");
  expect(told("db:\n  image: x:\n", "input")).toContain("expression");
  expect(told("db:\n  image: x:\n", "file")).not.toContain("expression");
});
