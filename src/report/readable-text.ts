/**
 * Control characters on which a terminal would act, or which the runner treats as white space before a command: C0
 * except tab and line feed, DEL, C1 (including U+0085, which .NET trims), and Unicode's own line ends. An escape may
 * stay if it sets a colour.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it searches for
const CONTROL = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u2028\u2029]|\u001b(?!\[[0-9;:]*m)/g;

/**
 * A text from anywhere, without anything that a terminal would act on; lines stay lines, each ending in a line feed.
 */
export function readableText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROL, "\ufffd");
}

/** The same as one line. */
export function readableLine(text: string): string {
  return readableText(text).replace(/\n/g, " ");
}
