import { describe, expect, test } from "vitest";
import { untrustedTexts } from "../../src/request/untrusted-text.ts";
import { read } from "./reading.ts";

const BODY = "thanks a lot!\r\n  options: --privileged\r\n  volumes: ['/:/host']";

/** The warnings where a text of the event was filled in, in the way that the workflow's author chose. */
function warningsOf(services: (title: string) => string, title: string): readonly string[] {
  const untrusted = untrustedTexts({ pull_request: { title } });
  const result = read(services(title), { untrusted });
  return result.kind === "request" ? result.request.warnings : [];
}

const WARNING =
  "services: github.event.pull_request.title has become keys and values of this text, so its author decides what is started, even with `options: --privileged`. Pass it to a service only through a bare `KEY:` and the step's own `env`.";

describe("text of the event that has become keys is warned of", () => {
  test.each<[string, (title: string) => string, string]>([
    ["a line break below env", (title) => `app:\n  image: x\n  env:\n    TITLE: ${title}\n`, BODY],
    [
      "braces",
      (title) => `app: {image: x, env: {TITLE: ${title}}}`,
      "x}, options: --privileged, wait: {exit: 0",
    ],
    [
      "quotes",
      (title) => `app: {image: x, env: {TITLE: "${title}"}}`,
      'x"}, options: --privileged, wait: {log: "y',
    ],
    [
      "a service more",
      (title) => `app: {image: x, env: {A: b}}\n# ${title}\n`,
      "x\nother: {image: y, options: --privileged}",
    ],
    ["a name", (title) => `app:\n  image: ${title}\n`, "x:1\n  options: --privileged"],
  ])("by %s", (_, services, title) => expect(warningsOf(services, title)).toEqual([WARNING]));
});

describe("text of the event that is one value is not", () => {
  test.each<[string, (title: string) => string, string]>([
    ["a plain one", (title) => `app: {image: x, env: {TITLE: ${title}}}`, "Mend the parser of dates"],
    ["a quoted one", (title) => `app: {image: x, env: {TITLE: "${title}"}}`, "Mend: the parser, of {dates}"],
    ["a part of one", (title) => `app: {image: x, command: echo ${title} again}`, "Mend the parser of dates"],
    [
      "several lines of one",
      (title) => `app:\n  image: x\n  command:\n    - |\n      ${title}\n`,
      "one line\n      another: line\n      a third",
    ],
    ["one by toJSON", (title) => `app: {image: x, env: {TITLE: ${JSON.stringify(title)}}}`, BODY],
    ["a key", (title) => `app: {image: x, env: {${title}: y}}`, "MENDED_THE_PARSER"],
    ["a comment", (title) => `app: {image: x} # ${title}\n`, "image: x, options: --privileged"],
    ["not there", () => "app: {image: x}", BODY],
    ["too short to be a key with a value", () => "app:\n  image: x\n", "image: x"],
  ])("%s", (_, services, title) => expect(warningsOf(services, title)).toEqual([]));
});

test("the texts are those that GitHub calls untrusted, wherever they stand in the event", () => {
  const text = (name: string) => `${name} of somebody`;
  const event = {
    action: text("action"),
    issue: { title: text("issue"), body: null },
    pull_request: { body: text("body"), head: { ref: text("branch"), label: text("label") } },
    comment: { body: "short" },
    commits: [{ message: text("first"), author: { name: text("author") } }, { message: text("second") }],
    head_commit: { author: { email: text("mail") } },
    pages: "no list",
  };
  expect(untrustedTexts(event)).toEqual([
    { name: "github.event.issue.title", text: text("issue") },
    { name: "github.event.pull_request.body", text: text("body") },
    { name: "github.event.pull_request.head.ref", text: text("branch") },
    { name: "github.event.pull_request.head.label", text: text("label") },
    { name: "github.event.head_commit.author.email", text: text("mail") },
    { name: "github.event.commits.*.message", text: text("first") },
    { name: "github.event.commits.*.message", text: text("second") },
    { name: "github.event.commits.*.author.name", text: text("author") },
  ]);
});

test.each([undefined, null, "text", 7, [], {}])("an event that is none has none: %j", (event) =>
  expect(untrustedTexts(event)).toEqual([]),
);
