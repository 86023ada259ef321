import { expect, test } from "vitest";
import { parseCommandLine } from "../../src/terminal/command-line/parse-command-line.ts";
import { decideManner } from "../../src/terminal/log-manner.ts";
import { findSystem } from "../../src/terminal/systems.ts";

const XTERM = { TERM: "xterm-256color", LANG: "en_GB.UTF-8" };

test.each([
  ["a person's terminal", XTERM, "ps", "terminal", "live colors unicode"],
  ["one without a locale", { TERM: "xterm" }, "ps", "terminal", "live colors"],
  ["one whose LC_ALL says C", { ...XTERM, LC_ALL: "C" }, "ps", "terminal", "live colors"],
  ["NO_COLOR", { ...XTERM, NO_COLOR: "1" }, "ps", "terminal", "live unicode"],
  ["an empty NO_COLOR", { ...XTERM, NO_COLOR: "" }, "ps", "terminal", "live colors unicode"],
  ["--color never", XTERM, "ps --color never", "terminal", "live unicode"],
  ["--color always into a file", XTERM, "ps --color always", "file", "colors unicode"],
  ["a file", XTERM, "ps", "file", "unicode"],
  ["TERM=dumb", { TERM: "dumb" }, "ps", "terminal", ""],
  ["--quiet", XTERM, "ps --quiet", "terminal", "quiet colors unicode"],
  [
    "Buildkite, which gives jobs a terminal",
    { ...XTERM, BUILDKITE: "true" },
    "ps",
    "terminal",
    "colors unicode",
  ],
  ["Woodpecker, whose CI is not true", { ...XTERM, CI: "woodpecker" }, "ps", "terminal", "colors unicode"],
])("%s", (_, environment, words, stderr, expected) => {
  const line = parseCommandLine(words.split(" "));
  if (line.kind !== "verb") throw new Error("it is a verb");
  const manner = decideManner(line.flags, {
    environment,
    system: findSystem(environment),
    isTerminal: stderr === "terminal",
  });
  const { hasColors, isQuiet, isLive, hasUnicode } = manner;
  const seen = [isLive && "live", isQuiet && "quiet", hasColors && "colors", hasUnicode && "unicode"];
  expect(seen.filter(Boolean).join(" ")).toBe(expected);
});
