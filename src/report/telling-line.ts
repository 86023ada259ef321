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

/** `*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***`: the lines below it say what it is about. */
const TITLE = /^([*=#-])\1+ .* \1\1+$/;
/** `>>> 'maxmemroy "100mb"'`: what the next line complains about. */
const QUOTED = /^>>> (.+)$/;

/** The line of a service's last ones that most probably says why it ended; `undefined` if it printed nothing. */
export function tellingLine(lines: readonly string[]): string | undefined {
  return telling(lines.map(asSentence).filter((text) => text !== "" && !/^at \S/.test(text)));
}

function telling(texts: readonly string[]): string | undefined {
  const sign = SIGNS.find((one) => texts.some((text) => one.test(text)));
  const at = sign === undefined ? texts.length - 1 : texts.findLastIndex((text) => sign.test(text));
  const found = texts[at];
  if (found === undefined) return undefined;
  const later = texts.slice(at + 1).filter((text) => !TITLE.test(text));
  if (TITLE.test(found) && later.length > 0) return telling(later);
  const quoted = texts[at - 1]?.match(QUOTED)?.[1];
  return quoted === undefined ? found : cut(`${quoted}: ${found}`);
}

/** A line of a service as a part of a sentence of ours. */
export function asSentence(line: string): string {
  const text = readableLine(line.replace(COLOUR, "")).trim().replace(TIME, "");
  return cut(text);
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
