import { expect, test } from "vitest";
import { isMainOf, parseState } from "../../src/actions/find-main.ts";

const variables = { GITHUB_RUN_ID: "7", GITHUB_JOB: "tests", GITHUB_ACTION: "db", RUNNER_TEMP: "/tmp/r1" };

const aProcess = (words: readonly string[], environment: Record<string, string> = variables) => ({
  commandLine: words.map((word) => `${word}\0`).join(""),
  environment: Object.entries(environment)
    .map(([name, value]) => `${name}=${value}\0`)
    .join(""),
});
const post = aProcess(["/e/node", "/a/dist/post/index.js"]);
const main = ["/e/node", "/a/dist/main/index.js"];

test.each([
  ["its own main", aProcess(main), true],
  ["main of another step", aProcess(main, { ...variables, GITHUB_ACTION: "db_2" }), false],
  ["main of another job", aProcess(main, { ...variables, GITHUB_JOB: "lint" }), false],
  ["main of another run", aProcess(main, { ...variables, GITHUB_RUN_ID: "8" }), false],
  ["main on another runner of this machine", aProcess(main, { ...variables, RUNNER_TEMP: "/tmp/r2" }), false],
  ["main of another action", aProcess(["/e/node", "/b/dist/main/index.js"]), false],
  ["a program that names main", aProcess(["/bin/tail", "/a/dist/main/index.js"]), false],
  ["itself", post, false],
  ["a process that it may not look into", { commandLine: main.join("\0"), environment: "" }, false],
])("a post takes for main: %s", (_, other, expected) => {
  expect(isMainOf(post, other)).toBe(expected);
});

test("a post that was started in an unknown way takes nothing for main", () => {
  const odd = aProcess(["/e/node", "/a/post.js"]);
  expect(isMainOf(odd, odd)).toBe(false);
});

test("its file of state gives the last value of each name, and nothing of an entry that is cut off", () => {
  const text = "a<<m1\n1\nm1\nb<<m2\ntwo\nlines\nm2\na<<m3\n3\nm3\nc<<m4\nhalf";
  expect(parseState(text)).toEqual({ a: "3", b: "two\nlines" });
  expect(parseState("")).toEqual({});
});
