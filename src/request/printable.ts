import { coverSecrets } from "./cover-secrets.ts";

/**
 * Characters that would move the cursor, end the line, hide text or reverse it: control characters, separators,
 * bidirectional controls and invisible marks (Unicode TR 36), and halves of surrogate pairs.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/**
 * The text as one line that looks as it reads; unprintable characters become a replacement character of the same
 * width.
 */
export function printable(text: string): string {
  return text.replace(/[\t\n]/g, " ").replace(UNPRINTABLE, "\ufffd");
}

/** A user's value inside a sentence, cut if it is long, covered if it looks like a secret. */
export function quoted(value: string): string {
  return `"${quotable(value)}"`;
}

/** The same without quotes. */
export function quotable(value: string): string {
  const text = coverSecrets(printable(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
