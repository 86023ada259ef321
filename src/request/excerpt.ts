import { printable } from "./printable.ts";
import type { TextPlace } from "./yaml/place.ts";

export interface LineAndColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters as an editor counts them. */
  readonly column: number;
}

/** How many columns of the user's line to show around the caret. */
const WIDTH = 100;

export function lineAndColumnOf({ source, start }: TextPlace): LineAndColumn {
  const before = source.text.slice(0, start);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: [...before.slice(lineStart)].length + 1 };
}

/** The line on which the place starts, with its number, and carets below the place. */
export function drawExcerpt(place: TextPlace): string {
  const shown = place.source.shown(place);
  const lineStart = shown.lastIndexOf("\n", place.start - 1) + 1;
  const lineEnd = endOfLine(shown, place.start);
  const cutStart = Math.max(lineStart, Math.min(place.start - WIDTH / 2, lineEnd - WIDTH));
  const cutEnd = Math.min(lineEnd, cutStart + WIDTH);
  const before = `${cutStart > lineStart ? "..." : ""}${printable(shown.slice(cutStart, place.start))}`;
  const meantEnd = Math.max(place.start, Math.min(place.end, cutEnd));
  const meant = printable(shown.slice(place.start, meantEnd));
  const after = `${printable(shown.slice(meantEnd, cutEnd))}${cutEnd < lineEnd ? "..." : ""}`;
  const number = String(lineAndColumnOf(place).line).padStart(4);
  const gutter = " ".repeat(number.length);
  const carets = "^".repeat(Math.max(1, [...meant.trimEnd()].length));
  return `${number} | ${before}${meant}${after}\n${gutter} | ${" ".repeat([...before].length)}${carets}`;
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  const end = newline === -1 ? text.length : newline;
  return text[end - 1] === "\r" && end > offset ? end - 1 : end;
}
