/**
 * Control characters on which a terminal would act, or which the runner takes for white space before a command: C0
 * but tab and line feed, DEL and C1 (U+0085 among them, which .NET trims), and Unicode's own line ends. An escape is
 * let pass where it sets a colour.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u2028\u2029]|\u001b(?!\[[0-9;:]*m)/g;

/** A text of whoever, without what a terminal would do with it; lines stay lines, each ended by a line feed. */
export function readableText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROL, "\ufffd");
}

/** The same as one line. */
export function readableLine(text: string): string {
  return readableText(text).replace(/\n/g, " ");
}

/** One line that stands many times in a row stands once, with their number: fifty equal ones would hide what came before. */
export function withoutRepeats(lines: readonly string[]): string[] {
  const runs: { line: string; count: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.line === line) last.count += 1;
    else runs.push({ line, count: 1 });
  }
  return runs.flatMap(({ line, count }) =>
    count < 3 ? Array(count).fill(line) : [`${line} (repeated ${count} times)`],
  );
}
