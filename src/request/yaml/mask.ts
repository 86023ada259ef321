import { coverSecrets } from "../cover-secrets.ts";

/** A stretch of a text; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What an error may show of a text; of the rest it shows only YAML's own punctuation. */
export interface Disclosure {
  /** Always: keys. */
  readonly open: readonly Range[];
  /** Values, each shown only in an error about something in it, and then only that part. */
  readonly ifMeant: readonly Range[];
  /** Never, wherever they are. */
  readonly hidden: readonly Range[];
}

/** A text, character for character, as errors about the range show it. */
export type Shown = (meant: Range) => string;

/** How much of a value decides whether a word in it is a secret. */
const CONTEXT = 200;

/** The one rule for what errors show: keys, and the wrong word itself unless it may be a secret. */
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

/** If one word is expected and several are given, the others may be a command with a password. */
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

/** Comments, anchors, tags and values without a key count as words too. */
function withoutWords(text: string): string {
  return text.replace(/[^\s{}[\],:|>?-]/g, "*");
}

/** The text, of the same length, with everything in the ranges masked except white space. */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  const characters = text.split("");
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at += 1) if (/\S/.test(characters[at] ?? "")) characters[at] = "*";
  }
  return characters.join("");
}

/** What is shown of a text that is not valid YAML. */
export interface ShownWords {
  /** Keys further to the right than the margin. */
  isKey(word: string): boolean;
  /** Values. */
  isHarmless(key: string, value: string): boolean;
}

/**
 * A text that is not valid YAML: only punctuation, keys and harmless values are shown, because any other word might be
 * a password. A line may be the middle of a text, so only words at the margin, or words that `isKey` knows, count as
 * keys.
 */
export function maskUnread(text: string, { isKey, isHarmless }: ShownWords): string {
  return text
    .split("\n")
    .map((line) => {
      const [, indent = "", quote = "", word = "", end = ""] =
        /^(\s*(?:- +)*)(["']?)([\w.-]+)\2(\s*:)(?=\s|$)/.exec(line) ?? [];
      const isShown = word !== "" && ((indent === "" && /^[A-Za-z][\w.-]{0,30}$/.test(word)) || isKey(word));
      const key = isShown ? `${indent}${quote}${word}${quote}${end}` : "";
      const [value = ""] = /^ +\S+(?=\s*$)/.exec(line.slice(key.length)) ?? [];
      const shown = isShown && isHarmless(word, value.trim()) ? `${key}${value}` : key;
      return (
        shown + line.slice(shown.length).replace(/[\p{L}\p{N}]/gu, (letter) => "*".repeat(letter.length))
      );
    })
    .join("\n");
}

/** What all of them disclose and hide. */
export function mergedDisclosure(parts: readonly Disclosure[]): Disclosure {
  return {
    open: parts.flatMap(({ open }) => open),
    ifMeant: parts.flatMap(({ ifMeant }) => ifMeant),
    hidden: parts.flatMap(({ hidden }) => hidden),
  };
}
