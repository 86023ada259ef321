/** Nobody waits for what comes later in a line. */
const LONGEST_LINE = 10_000;

/** The colours of a terminal would stand in the middle of what a pattern looks for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COLOUR = /\u001b\[[0-9;]*m/g;

/** The lines of an output as they come, several at a time, without colours; what follows the last line break, too. */
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
