import { expect, test } from "vitest";
import { jsonLines } from "../../../../src/backend/kubernetes/api/json-lines.ts";

async function valuesIn(text: string, pieceBytes: number): Promise<unknown[]> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const values: unknown[] = [];
  for await (const value of jsonLines(pieces())) values.push(value);
  return values;
}

test.each([1, 2, 3, 1_000])("each line is one value, cut into pieces of %d bytes", async (pieceBytes) => {
  expect(await valuesIn('{"a":1}\n\n"größe €"\n[2]\n', pieceBytes)).toEqual([{ a: 1 }, "größe €", [2]]);
});

test("a line that was cut off is not told", async () => {
  expect(await valuesIn('1\n{"a":', 4)).toEqual([1]);
});

test("a line that is no JSON ends it with an error", async () => {
  await expect(valuesIn("<html>\n", 4)).rejects.toThrow(SyntaxError);
});
