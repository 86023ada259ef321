import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { parseCommandLine } from "../../src/terminal/command-line/parse-command-line.ts";
import { failureAsVariables } from "../../src/terminal/environment/failure-as-variables.ts";

function printedBy(words: string, exitCode: number): string {
  const line = parseCommandLine(words.split(" "));
  if (line.kind !== "verb") throw new Error("it is a verb");
  return failureAsVariables(line, exitCode);
}

test.each([
  ["up --format sh", 125],
  ["up --format sh", 130],
  ["env", 125],
  ["env --format sh", 125],
])(
  "a shell that evaluates a failed %s fails with %d, and ends if it is told to end at failures",
  (words, code) => {
    const text = printedBy(words, code);
    const shell = (...options: string[]) =>
      spawnSync("sh", [...options, "-c", 'eval "$TEXT"; echo went on with $?'], {
        env: { ...process.env, TEXT: text },
        encoding: "utf8",
      });
    expect(shell().stdout).toBe(`went on with ${code}\n`);
    expect(shell("-e")).toMatchObject({ stdout: "", status: code });
  },
);

test.each([
  "up",
  "up --format dotenv",
  "up --format json",
  "env NAME",
  "env --format github",
  "run -- true",
  "ps",
])("no other data has anything to do with it: %s", (words) => expect(printedBy(words, 125)).toBe(""));
