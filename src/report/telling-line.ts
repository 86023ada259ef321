import { readableLine } from "./readable-text.ts";

/** How much of a service's own words stands in a sentence. */
const LONGEST = 200;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it searches for
const COLOUR = /\u001b\[[0-9;:]*m/g;
/** A date and a time, as most servers put them first, or Unix's; the log's reader has the time already. */
const TIME = /^(?:\d{10}: |\[?\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]+ ?(?:Z|UTC|[+-]\d\d:?\d\d)?\]?[\s:]*)/;

/** Words for an error itself, then words that come with one. The last line that has one tells most. */
const SIGNS = [
  /\b(?:error|fatal|panic|exception|critical|failed|failure)\b/i,
  /\b(?:cannot|can't|could not|unable to|denied|refused|invalid|missing|must|required|not found|no such|unknown|incompatible|not set|already in use)\b/i,
];

/** The line of a service's last ones that most probably says why it ended; `undefined` if it printed nothing. */
export function tellingLine(lines: readonly string[]): string | undefined {
  const texts = lines.map(asSentence).filter((text) => text !== "" && !/^at \S/.test(text));
  for (const sign of SIGNS) {
    const found = texts.findLast((text) => sign.test(text));
    if (found !== undefined) return found;
  }
  return texts.at(-1);
}

/** A line of a service as a part of a sentence of ours. */
export function asSentence(line: string): string {
  const text = readableLine(line.replace(COLOUR, "")).trim().replace(TIME, "");
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
