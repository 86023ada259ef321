import { coverSecrets } from "../cover-secrets.ts";

/** A stretch of a text; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What an error may show of a text; of all the rest only YAML's own punctuation. */
export interface Disclosure {
  /** Always: keys. */
  readonly open: readonly Range[];
  /** Values, each shown only in an error that is about something in it, and then no more than this something. */
  readonly ifMeant: readonly Range[];
  /** Never, wherever they are. */
  readonly hidden: readonly Range[];
}

/** A text as errors show it, character for character, where they are about the range. */
export type Shown = (meant: Range) => string;

/** How much of a value tells whether a word in it is a secret. */
const CONTEXT = 200;

/** The one rule of what errors show: keys, and the very word that is wrong unless it may be a secret. */
export function disclose(text: string, { open, ifMeant, hidden }: Disclosure): Shown {
  const visible = maskRanges(text, hidden);
  const keys = open.map(({ start, end }) => ({ start, text: visible.slice(start, end) }));
  const masked = withPieces(maskRanges(withoutWords(text), [...ifMeant, ...hidden]), keys);
  return ({ start, end }) => {
    const value = ifMeant.find((range) => range.start <= start && end <= range.end);
    if (value === undefined) return masked;
    const from = Math.max(value.start, start - CONTEXT);
    const around = coverSecrets(visible.slice(from, Math.min(value.end, end + CONTEXT)));
    return masked.slice(0, start) + firstWordOf(around.slice(start - from, end - from)) + masked.slice(end);
  };
}

/** Where one word is wanted and several are given, the others may be a command with a password. */
function firstWordOf(text: string): string {
  const [first = ""] = /^\s*\S*/.exec(text) ?? [];
  return first + text.slice(first.length).replace(/\S/g, "*");
}

function withPieces(text: string, pieces: readonly { start: number; text: string }[]): string {
  const characters = text.split("");
  for (const { start, text: piece } of pieces)
    for (let at = 0; at < piece.length; at += 1) characters[start + at] = piece.charAt(at);
  return characters.join("");
}

/** Comments, anchors, tags and values that no key leads to are words as well. */
function withoutWords(text: string): string {
  return text.replace(/[^\s{}[\],:|>?-]/g, "*");
}

/** The text with all that is not white space in the ranges masked, of the same length. */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  const characters = text.split("");
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at += 1) if (/\S/.test(characters[at] ?? "")) characters[at] = "*";
  }
  return characters.join("");
}

/**
 * What could not be read as YAML: only punctuation and keys are shown, for any other word might be a password. A line
 * may be the middle of a text, so that a key is what stands at the margin, or what `isKey` knows.
 */
export function maskUnread(text: string, isKey: (word: string) => boolean): string {
  return text
    .split("\n")
    .map((line) => {
      const [, indent = "", quote = "", word = "", end = ""] =
        /^(\s*(?:- +)*)(["']?)([\w.-]+)\2(\s*:)(?=\s|$)/.exec(line) ?? [];
      const isShown = word !== "" && ((indent === "" && /^[A-Za-z][\w.-]{0,30}$/.test(word)) || isKey(word));
      const shown = isShown ? `${indent}${quote}${word}${quote}${end}` : "";
      return (
        shown + line.slice(shown.length).replace(/[\p{L}\p{N}]/gu, (letter) => "*".repeat(letter.length))
      );
    })
    .join("\n");
}
