import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const TEXTS = ["*.md", "action.yml", "docs/**/*.md", "src/**/*.ts"];

/** What a native reader stumbles over, and what to write. */
const SLIPS: readonly (readonly [slip: RegExp, instead: string])[] = [
  // "the container, for a service that must …" is a purpose and fine; a verb of its own makes it a reason.
  [/, for (?:it|this|that|these|those|there|they|we|you|nothing|nobody|what|its|the|a|an|one) /, "because"],
  [/\b(?:is|are|was|were) no (?!longer\b|more\b|less\b)/, "is not a …, there is no …"],
  [/\bbelongs? into\b/, "belongs in"],
  [/(?<!["`])\b(?:some|no|any)body\b/, "name who it is, or write what happens"],
  [/\bwhoever\b/i, "anyone who"],
  [/\/\*\* Of\b/, "say what it is, then of what"],
  [/\b(?:is|are|was|were) (?:said|told)\b/, "name who says it: the log, an error, a notice"],
];

/** A purpose, or what reads well all the same. */
const FINE = [
  ", for a service that must advertise",
  "Plus, for the step as a whole",
  ", for the same step",
  "there is no ",
  "There is no ",
];

test.each(globSync(TEXTS, { cwd: root }))("%s reads well", (file) => {
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  expect(lines.flatMap((line, index) => slipsIn(line).map((slip) => `line ${index + 1}: ${slip}`))).toEqual(
    [],
  );
});

test.each([
  ["ports are published, for this job has no other route", "because"],
  ["a port is no number", "is not a …, there is no …"],
  ["words that belong into `command`", "belongs in"],
  ["if somebody has that port", "name who it is, or write what happens"],
  ["a crash is said at once", "name who says it: the log, an error, a notice"],
])("%s: refused", (line, instead) => expect(slipsIn(line)).toEqual([expect.stringContaining(instead)]));

test.each(["for a service that must advertise it", "it is no longer needed", "there is no terminal"])(
  "%s: fine",
  (line) => expect(slipsIn(line)).toEqual([]),
);

function slipsIn(line: string): string[] {
  const rest = FINE.reduce((text, phrase) => text.replaceAll(phrase, ""), line);
  return SLIPS.flatMap(([slip, instead]) => {
    const [found] = rest.match(new RegExp(`${slip.source}.{0,20}`, slip.flags)) ?? [];
    return found === undefined ? [] : [`"${found.trim()}", better: ${instead}`];
  });
}
