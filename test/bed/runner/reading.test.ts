import { describe, expect, test } from "vitest";
import { readFileCommands } from "../../step/file-commands.ts";
import { evaluate, fillIn } from "./expressions.ts";
import { lineSplitter } from "./line-splitter.ts";
import { asInContainer, containerMappings } from "./work-folder.ts";

describe("the emulated runner reads as GitHub's", () => {
  const scope = {
    contexts: { steps: { db: { outputs: { "db-url": "postgres://x", n: "1" } } }, env: { A: "", B: "b" } },
    functions: {
      always: () => true,
      success: () => false,
      toJSON: (value: unknown) => JSON.stringify(value),
    },
  };

  test.each<[string, unknown]>([
    ["steps.db.outputs.db-url", "postgres://x"],
    ["steps.db.outputs['db-url']", "postgres://x"],
    ["steps.other.outputs.nothing", undefined],
    ["env.A != ''", false],
    ["env.A || 'it''s b'", "it's b"],
    ["env.B && steps.db.outputs.n", "1"],
    ["!(success() || env.A)", true],
    ["success() && env.B || always()", true],
    ["toJSON(steps.db.outputs.n)", '"1"'],
  ])("the expression %s", (expression, value) => {
    expect(evaluate(expression, scope)).toEqual(value);
  });

  test("a text with expressions, where what is absent is empty", () => {
    expect(fillIn("a ${{ env.B }} [${{ env.C }}] $B", scope)).toBe("a b [] $B");
    expect(() => fillIn("${{ env.B + 1 }}", scope)).toThrow("cannot read the expression");
  });

  test("lines, which end at \\n, \\r and \\r\\n alone, however the text is cut", () => {
    const lines: string[] = [];
    const splitter = lineSplitter((line) => lines.push(line));
    for (const piece of ["a\r", "\nb\rc\u2028d\u0085e", "\n", "\nlast\r"]) splitter.write(piece);
    splitter.end();
    expect(lines).toEqual(["a", "b", "c\u2028d\u0085e", "", "last"]);
  });

  test.each<[string, string, Record<string, string>, boolean]>([
    ["values and blocks", "a=1=2\nb<<E\nx=y\n\nE\n\nc<<F\nF\n", { a: "1=2", b: "x=y\n", c: "" }, true],
    ["the last value of a name", "a=1\na=2\n", { a: "2" }, true],
    ["a block that is cut off", "a=1\nb<<E\nhalf", { a: "1" }, false],
    ["a line that is neither", "a=1\nnonsense\nb=2", { a: "1" }, false],
    ["a value without a name", "=1", {}, false],
  ])("files: %s", (_, text, values, isWell) => {
    const read = readFileCommands(text);
    expect(read.values).toEqual(values);
    expect(read.failure === undefined).toBe(isWell);
  });

  test.each([
    ["/r/_work", "/__w"],
    ["/r/_work/_temp/x", "/__w/_temp/x"],
    ["/r/_work/_temp/_github_home/.docker", "/github/home/.docker"],
    ["/r/_tool/node", "/__t/node"],
    ["/r/_works", "/r/_works"],
    ["see /r/_work", "see /r/_work"],
  ])("the path %s is %s in a container", (path, expected) => {
    const folders = {
      work: "/r/_work",
      workspace: "/r/_work/project/project",
      temporary: "/r/_work/_temp",
      actions: "/r/_work/_actions",
      tools: "/r/_tool",
      externals: "/r/externals",
    };
    expect(asInContainer(path, containerMappings(folders))).toBe(expected);
  });
});
