/** A stretch of a text; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text with all that is not white space in the ranges masked, of the same length. */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  const characters = text.split("");
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at += 1) if (/\S/.test(characters[at] ?? "")) characters[at] = "*";
  }
  return characters.join("");
}

/** What could not be read as YAML: only the line's key and punctuation are shown, for any word might be a password. */
export function maskUnread(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const [, key = ""] = /^(\s*(?:- +)*["']?[\w.-]+["']?\s*:)/.exec(line) ?? [];
      return key + line.slice(key.length).replace(/[\p{L}\p{N}]/gu, (letter) => "*".repeat(letter.length));
    })
    .join("\n");
}
