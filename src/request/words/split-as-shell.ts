import type { Word } from "./word.ts";

/**
 * Splits a command line into words as a POSIX shell would, without any expansion (XCU 2.2, Quoting): white space and
 * newlines separate, `'…'`, `"…"` and the backslash quote. `undefined` if a quote is never closed.
 */
export function splitAsShell(text: string): Word[] | undefined {
  const words: Word[] = [];
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const word = readWord(text, at);
    if (word === undefined) return undefined;
    words.push(word);
    at = skipBlanks(text, word.end);
  }
  return words;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/[ \t\r\n]/.test(text[at] ?? "")) at += 1;
  return at;
}

function readWord(text: string, start: number): Word | undefined {
  let word = "";
  let at = start;
  while (at < text.length && !/[ \t\r\n]/.test(text[at] ?? "")) {
    const piece = readPiece(text, at);
    if (piece === undefined) return undefined;
    word += piece.text;
    at = piece.end;
  }
  return { text: word, start, end: at };
}

interface Piece {
  readonly text: string;
  readonly end: number;
}

function readPiece(text: string, at: number): Piece | undefined {
  switch (text[at]) {
    case "'": {
      const end = text.indexOf("'", at + 1);
      return end === -1 ? undefined : { text: text.slice(at + 1, end), end: end + 1 };
    }
    case '"':
      return readDoubleQuoted(text, at + 1);
    case "\\":
      if (at + 1 >= text.length) return undefined;
      // A backslash at the end of a line continues it on the next one.
      return { text: text[at + 1] === "\n" ? "" : (text[at + 1] ?? ""), end: at + 2 };
    default:
      return { text: text[at] ?? "", end: at + 1 };
  }
}

function readDoubleQuoted(text: string, start: number): Piece | undefined {
  let content = "";
  let at = start;
  while (at < text.length && text[at] !== '"') {
    const isEscape = text[at] === "\\" && /["\\$`\n]/.test(text[at + 1] ?? "");
    if (isEscape) at += 1;
    if (!(isEscape && text[at] === "\n")) content += text[at] ?? "";
    at += 1;
  }
  return at < text.length ? { text: content, end: at + 1 } : undefined;
}
