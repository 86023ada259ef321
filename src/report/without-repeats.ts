/** The forms of a date with a time, or of a time alone, in which servers begin their lines. */
const TIMES = [
  // 2026-11-27T05:14:36.878Z, 2026/11/27 05:14:36, and the same with a zone.
  /\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d:\d\d(?:[.,:]\d+)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?/g,
  // 27 Nov 2026 05:14:36.878, 27/Nov/2026:05:14:36 +0000.
  /\d{1,2}[ /-][A-Z][a-z]{2}[ /-]\d{4}[ :]\d\d:\d\d:\d\d(?:\.\d+)?(?: [+-]\d{4})?/g,
  // Nov 27 05:14:36, Fri Nov 27 05:14:36 2026.
  /(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?: \d{4})?/g,
  /\b\d\d:\d\d:\d\d(?:[.,]\d+)?/g,
  // Seconds or milliseconds since 1970, from 2017 to 2033.
  /\b1[5-9]\d{8}(?:\d{3}|\.\d+)?\b/g,
];
/** The number of a process or a connection, which servers write after the time. */
const NUMBER_AFTER_TIME = /<time>\]?\s*(?:\[\d+\]|\d+\b)/g;

/** A probe that fails again and again often leaves more than one line each time. */
const LONGEST_CYCLE = 4;
const FEWEST_REPEATS = 3;

/**
 * Lines that repeat stand once, with their number, even if they differ by the time in them, or come in turn with a few
 * others: fifty equal ones would hide what came before. The last of them stands there, because its time tells most.
 */
export function withoutRepeats(lines: readonly string[]): string[] {
  const keys = lines.map(withoutTime);
  const kept: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const { length, times } = cycleAt(keys, at);
    const end = at + length * times;
    kept.push(...lines.slice(end - length, end));
    if (times > 1)
      kept.push(`${kept.pop()} (${length === 1 ? "" : `these ${length} lines `}repeated ${times} times)`);
    at = end;
  }
  return kept;
}

/** How long the shortest cycle is that begins here, and how often it comes. */
function cycleAt(keys: readonly string[], at: number): { readonly length: number; readonly times: number } {
  for (let length = 1; length <= LONGEST_CYCLE; length += 1) {
    let same = 0;
    while (at + length + same < keys.length && keys[at + same] === keys[at + length + same]) same += 1;
    const times = 1 + Math.floor(same / length);
    if (times >= FEWEST_REPEATS) return { length, times };
  }
  return { length: 1, times: 1 };
}

function withoutTime(line: string): string {
  return TIMES.reduce((text, form) => text.replace(form, "<time>"), line).replace(
    NUMBER_AFTER_TIME,
    "<time>",
  );
}
