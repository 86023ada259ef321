import { expect, test } from "vitest";
import { textLines } from "../../src/readiness/text-lines.ts";

/** The lines as they come, a list for each time that some came. */
async function linesOf(...chunks: readonly Uint8Array[]): Promise<(readonly string[])[]> {
  async function* output() {
    yield* chunks;
  }
  const lines: (readonly string[])[] = [];
  for await (const some of textLines(output())) lines.push(some);
  return lines;
}

const bytes = (text: string) => Buffer.from(text);
const a = (count: number) => "a".repeat(count);

test.each<[string, Uint8Array[], string[][]]>([
  ["nothing", [], []],
  ["whole lines", [bytes("one\ntwo\n")], [["one", "two"]]],
  ["what follows the last line break", [bytes("one\ntwo")], [["one"], ["two"]]],
  ["a line in pieces", [bytes("o"), bytes("n"), bytes("e\n")], [["one"]]],
  ["a letter in pieces", [bytes("ä\n").subarray(0, 1), bytes("ä\n").subarray(1)], [["ä"]]],
  ["empty lines", [bytes("\n\n")], [["", ""]]],
  ["the ends of lines of Windows", [bytes("one\r\ntwo\r")], [["one"], ["two"]]],
  ["colours", [bytes("\u001b[32mgr\u001b[0;1mee\u001b[mn\n")], [["green"]]],
  ["as much of a line as is looked at", [bytes(`${a(9_999)}bc\n`)], [[`${a(9_999)}b`]]],
  ["as much of one without an end", [bytes(a(9_999)), bytes("bc"), bytes("d")], [[`${a(9_999)}b`]]],
])("the lines of an output: %s", async (_, chunks, expected) => {
  expect(await linesOf(...chunks)).toEqual(expected);
});
