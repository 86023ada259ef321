import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

/**
 * The fields of one line of comma-separated values as Go's encoding/csv reads them: a field that starts with a double
 * quote ends at the closing one, and two double quotes inside it mean one.
 */
export function readCsv(text: string): string[] {
  const fields: string[] = [];
  let rest = text;
  for (;;) {
    const field = rest.startsWith('"')
      ? /^"((?:[^"]|"")*)"(?=,|$)/.exec(rest)
      : /^([^",]*)(?=,|$)/.exec(rest);
    if (field === null) return refuse(`${quoted(text)} has a quote in the wrong place`);
    fields.push((field[1] ?? "").replaceAll('""', '"'));
    rest = rest.slice(field[0].length);
    if (rest === "") return fields;
    rest = rest.slice(1);
  }
}
