import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { completionScript } from "../../src/terminal/command-line/completion.ts";
import { helpText } from "../../src/terminal/command-line/help.ts";
import { manPage } from "../../src/terminal/command-line/man-page.ts";
import { parseCommandLine } from "../../src/terminal/command-line/parse-command-line.ts";
import { VERBS } from "../../src/terminal/command-line/verbs.ts";
import { VERSION } from "../../src/terminal/command-line/version.ts";

const read = (text: string) => {
  const line = parseCommandLine(text.split(" "));
  return line.kind === "verb" ? { ...line, flags: Object.fromEntries(line.flags) } : line;
};

describe("a command line is read", () => {
  test.each([
    [
      "run -- npm test --watch -f x",
      { verb: "run", flags: {}, words: ["npm", "test", "--watch", "-f", "x"] },
    ],
    ["run -f a.yml -f b.yml -- x", { flags: { file: ["a.yml", "b.yml"] }, words: ["x"] }],
    ["run --keep -- x", { flags: { keep: ["always"] } }],
    ["run --keep=on-failure -- x", { flags: { keep: ["on-failure"] } }],
    ["run -- x --keep", { flags: {}, words: ["x", "--keep"] }],
    ["run --env A={db.url} --env=B=1 -- x", { flags: { env: ["A={db.url}", "B=1"] } }],
    ["env DATABASE_URL", { verb: "env", words: ["DATABASE_URL"] }],
    ["up -q --format sh", { flags: { quiet: [""], format: ["sh"] } }],
    ["up --help", { kind: "help", verb: { name: "up" } }],
    ["--help", { kind: "help", verb: undefined }],
    ["--version", { kind: "version" }],
  ])("%s", (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  test.each([
    ["rnu -- x", /"rnu" is not a command/, "Did you mean `run`?"],
    [
      "run npm test",
      /stands after `--`, but "npm" stands before it/,
      "As in: sibling-services run -f services.yml -- npm test",
    ],
    [
      "run",
      /there is no command to run/,
      "As in: sibling-services run -- npm test. To start services without a command, use `up`.",
    ],
    ["up --fromat sh", /`sibling-services up` has no flag --fromat/, "Did you mean --format?"],
    ["up --format yaml", /--format: "yaml" is not one of sh, /, "Did you mean "],
    ["up --file", /--file needs a value/, "Write --file FILE."],
    ["up --quiet=yes", /--quiet takes no value/, "Write --quiet."],
    ["up --timeout 1s --timeout 2s", /--timeout is given twice/, "Give it once."],
    [
      "down everything",
      /`sibling-services down` does not take "everything"/,
      "`sibling-services down --help` shows what it takes.",
    ],
    ["env A B", /does not take "B"/, "shows what it takes"],
  ])("%s: what is wrong, and what helps", (text, message, hint) => {
    let thrown: unknown;
    try {
      read(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      message: expect.stringMatching(message),
      hint: expect.stringContaining(hint),
    });
  });
});

describe("one description", () => {
  test("help, man page and completions name every flag of every command", () => {
    const shells = ["bash", "zsh", "fish"].map(completionScript);
    const page = manPage().replaceAll("\\-", "-");
    for (const verb of VERBS) {
      for (const { name } of verb.flags) {
        expect(helpText(verb)).toContain(`--${name}`);
        expect(page).toContain(`--${name}`);
        for (const script of shells) expect(script).toMatch(new RegExp(`(?:--|-l )${name}\\b`));
      }
    }
  });

  test("no line of the help is too long for a terminal", () => {
    for (const verb of [undefined, ...VERBS])
      expect(
        helpText(verb)
          .split("\n")
          .filter((line) => line.length > 104),
      ).toEqual([]);
  });

  test("bash reads its completion, and completes", () => {
    const ask = `COMP_WORDS=(sibling-services up --fo); COMP_CWORD=2; _sibling_services; echo "\${COMPREPLY[@]}"`;
    const script = `${completionScript("bash")}\n${ask}`;
    expect(execFileSync("bash", ["-c", script], { encoding: "utf8" })).toBe("--format\n");
  });
});

test("its version is the package's", () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
  expect(VERSION).toBe(version);
});
