/** An answer to its end; throws if it is cut off, or longer than `mostBytes`. */
export async function readAnswer(answer: AsyncIterable<Buffer>, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) throw new Error(`the answer is longer than ${mostBytes} bytes`);
  }
  return Buffer.concat(chunks).toString("utf8");
}
