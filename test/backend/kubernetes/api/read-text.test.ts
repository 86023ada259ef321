import { expect, test } from "vitest";
import { readAnswer } from "../../../../src/backend/kubernetes/api/read-text.ts";

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

test("an answer is read to its end, as long as the limit allows", async () => {
  expect(await readAnswer(pieces("abc", "de"), 5)).toBe("abcde");
  await expect(readAnswer(pieces("abc", "def"), 5)).rejects.toThrow("the answer is longer than 5 bytes");
});
