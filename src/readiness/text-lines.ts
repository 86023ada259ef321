/** What comes later in a line is ignored. */
const LONGEST_LINE = 10_000;

/** Terminal colours could be in the middle of the text that a pattern matches. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it searches for
const COLOUR = /\u001b\[[0-9;]*m/g;

/** The lines of an output as they arrive, several at a time, without colours, including an unfinished last line. */
export async function* textLines(output: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of output) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
    if (lines.length > 0) yield lines.map(readable);
  }
  if (rest !== "") yield [readable(rest)];
}

function readable(line: string): string {
  return line.slice(0, LONGEST_LINE).replace(COLOUR, "").replace(/\r$/, "");
}
