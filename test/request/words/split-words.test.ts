import { describe, expect, test } from "vitest";
import { splitAsGitHub } from "../../../src/request/words/split-as-github.ts";
import { splitAsShell } from "../../../src/request/words/split-as-shell.ts";

const texts = (words: readonly { text: string }[] | undefined) => words?.map(({ text }) => text);

describe("options are split into words as GitHub splits them", () => {
  test.each([
    ['--health-cmd "pg_isready -U x"', ["--health-cmd", "pg_isready -U x"]],
    ["--health-cmd 'pg_isready -U x'", ["--health-cmd", "'pg_isready", "-U", "x'"]],
    ['--health-cmd "sh -c \\"a b\\""', ["--health-cmd", 'sh -c "a b"']],
    ["--health-cmd \"test -f '/a b'\"", ["--health-cmd", "test -f '/a b'"]],
    ['-e A="b c" -e D', ["-e", "A=b c", "-e", "D"]],
    ['"a ""b"" c"', ['a "b" c']],
    ["a\\b", ["a\\b"]],
    ['a\\\\"b c"', ["a\\b c"]],
    ['"unterminated a b', ["unterminated a b"]],
    ['--x ""', ["--x", ""]],
    ["a\tb  c ", ["a", "b", "c"]],
    ["a\nb", ["a\nb"]],
    ["", []],
  ])("%j", (text, expected) => expect(texts(splitAsGitHub(text))).toEqual(expected));
});

describe("options are split as a POSIX shell does it where GitHub's way is an error", () => {
  test.each([
    ["--health-cmd 'pg_isready -U x'", ["--health-cmd", "pg_isready -U x"]],
    ['"a \\"b\\" \\c"', ['a "b" \\c']],
    ["a\\ b 'c'\"d\"e", ["a b", "cde"]],
    ["a\nb\r\n c", ["a", "b", "c"]],
    ["a\\\nb", ["ab"]],
    ['"a\\\nb"', ["ab"]],
    ["''", [""]],
    ["'never closed", undefined],
    ['"never closed', undefined],
    ["ends with \\", undefined],
  ])("%j", (text, expected) => expect(texts(splitAsShell(text))).toEqual(expected));
});

test("every word knows which characters it was made from", () => {
  const text = ' -e  A="b c" \\"d';
  const pieces = (words: readonly { start: number; end: number }[] = []) =>
    words.map(({ start, end }) => text.slice(start, end));
  expect(pieces(splitAsGitHub(text))).toEqual(["-e", 'A="b c"', '\\"d']);
  expect(pieces(splitAsShell(text))).toEqual(["-e", 'A="b c"', '\\"d']);
});
