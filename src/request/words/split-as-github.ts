import type { Word } from "./word.ts";

/**
 * Splits a command line as the runner's `ProcessStartInfo.Arguments` is split: only space and tab separate, only the
 * double quote groups, two double quotes inside quotes are one, a backslash counts only before a double quote, and
 * quotes that are never closed run to the end. A newline and a single quote are ordinary characters.
 * Source: dotnet/runtime src/libraries/System.Diagnostics.Process/src/System/Diagnostics/Process.Unix.cs,
 * ParseArgumentsIntoList and GetNextArgument.
 */
export function splitAsGitHub(text: string): Word[] {
  const words: Word[] = [];
  let at = skipSeparators(text, 0);
  while (at < text.length) {
    const word = readWord(text, at);
    words.push(word);
    at = skipSeparators(text, word.end);
  }
  return words;
}

function skipSeparators(text: string, from: number): number {
  let at = from;
  while (isSeparator(text[at])) at += 1;
  return at;
}

function isSeparator(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

function readWord(text: string, start: number): Word {
  let word = "";
  let isQuoted = false;
  let at = start;
  while (at < text.length && (isQuoted || !isSeparator(text[at]))) {
    if (text[at] === "\\") {
      const backslashes = readBackslashes(text, at);
      word += backslashes.text;
      at = backslashes.end;
    } else if (text[at] === '"') {
      const isDoubled = isQuoted && text[at + 1] === '"';
      if (isDoubled) word += '"';
      else isQuoted = !isQuoted;
      at += isDoubled ? 2 : 1;
    } else {
      word += text[at];
      at += 1;
    }
  }
  return { text: word, start, end: at };
}

/**
 * Before a double quote, each pair is one backslash, and a single one makes the quote literal; elsewhere all are
 * literal.
 */
function readBackslashes(text: string, start: number): { text: string; end: number } {
  let end = start;
  while (text[end] === "\\") end += 1;
  const count = end - start;
  if (text[end] !== '"') return { text: "\\".repeat(count), end };
  const pairs = "\\".repeat(Math.floor(count / 2));
  return count % 2 === 0 ? { text: pairs, end } : { text: `${pairs}"`, end: end + 1 };
}
